import { readFileSync } from 'node:fs'
import type { ServiceDeps } from '@customer-service/core'
import { openTestService, type TestService } from '@customer-service/core/testing'
import { CARS } from '../src/domain/prompt/car-catalogue.ts'
import type { Population } from '../src/domain/query/population.ts'
import { segmentation } from '../src/index.ts'

/** Ten customers and what they did, with the members of 42 prompts. */
export const fixture = JSON.parse(
  readFileSync(new URL('../../../test/vectors/segment-fixture.json', import.meta.url), 'utf8'),
)

/** The file has nulls where nothing is known. */
const known = (value: any) => value ?? undefined

/** The same as the rules see them, without an import. */
export const fixturePopulation: Population = {
  items: CARS,
  customers: fixture.users.map((user: any) => ({
    id: user.USER_ID,
    age: known(user.AGE),
    gender: known(user.GENDER),
    city: known(user.CITY),
    region: known(user.REGION),
    registeredAt: user.REGISTERED_AT,
    medianBasket: user.MEDIAN_BASKET,
  })),
  interactions: fixture.interactions.map((row: any) => ({
    customerId: row.USER_ID,
    itemId: known(row.ITEM_ID),
    event: row.EVENT_TYPE,
    value: known(row.EVENT_VALUE),
    timestamp: row.TIMESTAMP,
  })),
}

export const NDJSON = 'application/x-ndjson'

const jsonLines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

export async function importFixture(t: TestService): Promise<void> {
  await t.callRaw('POST', '/segmentation/users', jsonLines(fixture.users), NDJSON)
  await t.callRaw('POST', '/segmentation/interactions', jsonLines(fixture.interactions), NDJSON)
}

export const AT_FIXTURE = { now: `${fixture.as_of}T23:59:59Z` }

/** The service, and what another process on the same store would be given. */
export async function openAtFixture(): Promise<{ readonly t: TestService; readonly base: ServiceDeps }> {
  const given: ServiceDeps[] = []
  const module: typeof segmentation = {
    ...segmentation,
    open: (base, config) => {
      given.push(base)
      return segmentation.open(base, config)
    },
  }
  const t = await openTestService(module, AT_FIXTURE)
  const [base] = given
  if (base === undefined) throw new Error('The service was not opened')
  return { t, base }
}
