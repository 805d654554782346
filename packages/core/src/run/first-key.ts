import type { Credentials } from '../auth/index.ts'

interface Settings {
  readonly BOOTSTRAP_ACCESS_KEY_ID?: string
  readonly BOOTSTRAP_SECRET_ACCESS_KEY?: string
}

/** The first administrator's key as the settings give it; undefined where they don't. Throws for half of one. */
export function firstKey(settings: Settings): Credentials | undefined {
  const { BOOTSTRAP_ACCESS_KEY_ID: accessKeyId, BOOTSTRAP_SECRET_ACCESS_KEY: secretAccessKey } = settings
  if (accessKeyId !== undefined && secretAccessKey !== undefined) return { accessKeyId, secretAccessKey }
  if (accessKeyId === secretAccessKey) return undefined
  throw new Error('Wrong settings:\n  BOOTSTRAP_ACCESS_KEY_ID, BOOTSTRAP_SECRET_ACCESS_KEY: both or neither')
}
