import { readFileSync } from 'node:fs'
import type { TestService } from '@customer-service/core/testing'

/** Ten customers and what they did, with the members of 42 prompts. */
export const fixture = JSON.parse(
  readFileSync(new URL('../../../test/vectors/segment-fixture.json', import.meta.url), 'utf8'),
)

export const NDJSON = 'application/x-ndjson'

const jsonLines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

export async function importFixture(t: TestService): Promise<void> {
  await t.callRaw('POST', '/segmentation/users', jsonLines(fixture.users), NDJSON)
  await t.callRaw('POST', '/segmentation/interactions', jsonLines(fixture.interactions), NDJSON)
}

export const AT_FIXTURE = { now: `${fixture.as_of}T23:59:59Z` }
