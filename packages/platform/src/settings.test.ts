import { loadConfig } from '@customer-service/core'
import { expect, it } from 'vitest'
import { EmbeddedSettings } from './settings.ts'

it('starts on 127.0.0.1:8080 with the folder data, 100 requests a second and principal, and open documentation', () => {
  expect(loadConfig(EmbeddedSettings, {})).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 8080,
    DATA_DIR: 'data',
    RATE_LIMIT_PER_SECOND: 100,
    DOCS_ENABLED: true,
  })
})

it.each([
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: must be one of fatal, error, warn, info, debug, silent, but is "loud"'],
  [{ PORT: '80.5' }, 'PORT: must be integer, but is "80.5"'],
  [{ DOCS_ENABLED: 'yes' }, 'DOCS_ENABLED: must be boolean, but is "yes"'],
])('says what was expected of %j', (env, message) => {
  expect(() => loadConfig(EmbeddedSettings, env)).toThrow(message)
})
