import type { Static, TObject, TSchema } from 'typebox'

/** One endpoint as data. Route, validation, OpenAPI, clients, policy action and audit entry are made from it. */
export interface Contract {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Fastify form: `/chatbot/conversation/:conversation_id`. */
  readonly url: string
  readonly config: {
    /** Name in policies, without `customer-service:`. */
    readonly action: string
    /** `action` of the audit entry; absent: none is written. */
    readonly audit?: string
    /**
     * `service`: for services in their own name alone, whatever a policy allows, and in no document. `none` only for what a
     * browser or a load balancer must reach unsigned.
     */
    readonly access?: 'signed' | 'service' | 'none'
    /** Its answer holds a secret: what is remembered of it for repeats is sealed. */
    readonly confidential?: true
  }
  readonly schema: {
    readonly summary: string
    readonly description?: string
    readonly tags?: readonly string[]
    readonly params?: TObject
    readonly querystring?: TObject
    /** Headers that the action reads, in small letters. Others are allowed and not handed on. */
    readonly headers?: TObject
    /** JSON, unless it is a string with `contentMediaType`, one or several with commas: then the text as it came. */
    readonly body?: TSchema
    /** JSON, unless it names its content types in `contentMediaType`, with commas. */
    readonly response: Readonly<Record<number, TSchema>>
  }
}

/** The content type of bodies and answers that name no other. */
export const JSON_TYPE = 'application/json'

/** The content types that the contract's body may have. */
export const mediaTypesOf = ({ schema }: Contract): readonly string[] => {
  const { contentMediaType = JSON_TYPE } = (schema.body ?? {}) as { readonly contentMediaType?: string }
  return contentMediaType.split(', ')
}

type StaticOf<Schema> = Schema extends TSchema ? Static<Schema> : undefined

/** What a handler gets and a client gives, typed by the contract. */
export interface InputOf<C extends Contract> {
  readonly params: StaticOf<C['schema']['params']>
  readonly query: StaticOf<C['schema']['querystring']>
  readonly headers: StaticOf<C['schema']['headers']>
  readonly body: StaticOf<C['schema']['body']>
}

/** The body of any of the contract's successful answers. */
export type OutputOf<C extends Contract> = StaticOf<C['schema']['response'][keyof C['schema']['response']]>
