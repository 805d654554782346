import { PlatformSettings } from '@customer-service/core/run'
import { type Static, Type } from 'typebox'

export type EmbeddedSettings = Static<typeof EmbeddedSettings>
/** Settings of the one-process platform: those of every process, and its data folder and first key. */
export const EmbeddedSettings = Type.Object({
  ...PlatformSettings.properties,
  LOG_LEVEL: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
    default: 'warn',
    description: 'Least level that is logged',
  }),
  DATA_DIR: Type.String({ default: 'data', description: 'Folder of the database, reports, mail and credentials' }),
  WRITE_WAIT_MS: Type.Integer({
    default: 250,
    minimum: 1,
    maximum: 60_000,
    description: 'When a write has waited so long for the disk, new ones are refused with 503 until it is done',
  }),
  MASTER_KEY_FILE: Type.Optional(
    Type.String({ description: 'File of the 32-byte key that seals secrets at rest; default: master.key in DATA_DIR' }),
  ),
  BOOTSTRAP_ACCESS_KEY_ID: Type.Optional(
    Type.String({
      pattern: '^[A-Z0-9]{16,128}$',
      description: "The first administrator's access key id; default: made by chance",
    }),
  ),
  BOOTSTRAP_SECRET_ACCESS_KEY: Type.Optional(
    Type.String({ minLength: 16, maxLength: 128, writeOnly: true, description: 'Its secret; both or neither' }),
  ),
})
