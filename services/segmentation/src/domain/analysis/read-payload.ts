import { isBlank } from '@customer-service/contracts'
import { invalid } from '@customer-service/core'
import { isFields } from './fields.ts'

/** What an invocation asks for: exactly one of the two. */
export type Payload = { readonly customerData: unknown } | { readonly prompt: string }

/** Largest payload, in bytes of UTF-8. */
export const MAX_PAYLOAD_BYTES = 262_144

/** Tells the two kinds of payload apart. Throws `ValidationError` (400) for both or neither. */
export function readPayload(input: unknown): Payload {
  const { customerData, prompt } = isFields(input) ? input : {}
  const [isData, isPrompt] = [customerData ?? null, prompt ?? null].map((value) => value !== null)
  if (isData && isPrompt) throw invalid('customerData', 'Send either customerData or prompt, not both')
  if (isData) return { customerData }
  if (!isPrompt) throw invalid('customerData', 'Missing required field: customerData')
  if (typeof prompt !== 'string') throw invalid('prompt', 'prompt must be text')
  if (isBlank(prompt)) throw invalid('prompt', 'prompt must not be blank')
  return { prompt }
}

export const tooLarge = () => invalid('customerData', `The payload is larger than ${MAX_PAYLOAD_BYTES} bytes`)
