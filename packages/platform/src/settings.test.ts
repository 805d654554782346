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
