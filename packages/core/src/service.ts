import type { Readable } from 'node:stream'
import type { TObject } from 'typebox'
import type { ServiceClient } from './client/service-client.ts'
import type { Clock } from './clock.ts'
import type { Reaction } from './events/event-bus.ts'
import type { Operations } from './http/service.ts'
import type { NewId } from './ids.ts'
import type { Manifest } from './manifest.ts'
import type { Store } from './store/store.ts'
import type { EventDefinition } from './store/write.ts'

/** What every service is given. A service adds its own engines and settings in its `deps.ts`. */
export interface ServiceDeps {
  /** Sees this service's tables only. */
  readonly store: Store
  /** Calls other services as `service/<name>`. */
  readonly client: ServiceClient
  readonly now: Clock
  readonly newId: NewId
  readonly secrets: Secrets
  readonly files: FileStore
  /** Base of the links that leave the platform, without a slash at the end: `https://support.example.com`. */
  publicUrl(): string
  readonly log: Log
  /**
   * Aborted when the process begins to end. Long work of a reaction gives up with the signal's reason, `Unavailable`, so
   * that its event comes again after the next start.
   */
  readonly stopping: AbortSignal
}

/** Keeps secrets unreadable at rest. `context` binds a sealed text to its place: it must be the same when opened. */
export interface Secrets {
  seal(plaintext: string, context: string): string
  open(sealed: string, context: string): string
  /** A keyed hash, base64url, for links that expire. Each purpose has its own key. */
  mac(purpose: string, text: string): string
  /** Whether it is the `mac`, compared in a time that doesn't tell how much of it is right. */
  isMac(purpose: string, text: string, given: string): boolean
  /** An Ed25519 signature in base64, which others can verify by the public key. Each purpose has its own key. */
  sign(purpose: string, text: string): string
  /** The SPKI of the key of `sign`, in base64. */
  publicKey(purpose: string): string
}

/** Where files such as reports lie: a folder, or S3. Names are `<folder>/<id>.<ending>`. */
export interface FileStore {
  /** A file is there whole or not at all, also when its pieces end in an error. */
  write(name: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void>
  read(name: string): Promise<Uint8Array | undefined>
  /** For files that are too long for the memory. What isn't read to its end has to be destroyed. */
  open(name: string): Promise<Readable | undefined>
  remove(name: string): Promise<void>
}

/** Events with fields. Never customer text, secrets or personal data. */
export interface Log {
  info(fields: object, event: string): void
  warn(fields: object, event: string): void
  error(fields: object, event: string): void
}

/** A service put together: what it answers, what it reacts to, and what it does beside requests. */
export interface ServiceApp {
  readonly manifest: Manifest
  /** Gives its operations to the server. */
  readonly routes: (operations: Operations) => void
  readonly reactions: readonly Reaction[]
  /** The events that it sends to URLs of others, for the document of the API. */
  readonly webhooks?: readonly EventDefinition[]
  /** Before the first request: build an index, start a timer. */
  readonly start?: () => Promise<void>
  /** After the last request: end timers, finish what is under way. */
  readonly stop?: () => Promise<void>
}

/** How the platform, a container or a test opens a service. Exported by each service's package. */
export interface ServiceModule<Config = unknown> {
  readonly manifest: Manifest
  /** Schema of its environment variables; every one has a default or is optional. */
  readonly Config: TObject
  open(base: ServiceDeps, config: Config): ServiceApp
}
