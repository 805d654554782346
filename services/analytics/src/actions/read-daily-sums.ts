import { dayOf, monthOf } from '@customer-service/core'
import type { Store } from '@customer-service/core/store'
import type { DailySums } from '../domain/figures.ts'
import { daysOf, type Period, type PeriodDay } from '../domain/period.ts'
import { plus, type Sums, sumsOf } from '../domain/sums.ts'
import { dailySums, facts } from '../tables.ts'
import { readDay } from './read-facts.ts'

const PAGE = 1_000

/** The sums of each day: of whole days from the counters, of a part of a day from its facts, exact to the second. */
export async function readDailySums(store: Store, period: Period): Promise<DailySums> {
  const days = daysOf(period)
  const whole = days.filter((day) => day.isWhole)
  const months = Map.groupBy(whole, ({ day }) => monthOf(day))
  const [counted, ...partial] = await Promise.all([
    Promise.all([...months].map(([month, itsDays]) => readMonth(store, month, itsDays))),
    ...days.filter((day) => !day.isWhole).map((part) => readPart(store, part)),
  ])
  return new Map([...counted.flat(), ...partial])
}

async function readMonth(store: Store, month: string, days: readonly PeriodDay[]) {
  const wanted = new Set(days.map(({ day }) => day))
  const sums = new Map<string, Sums>()
  // 31 days of 8 shards lie within one page.
  const { items } = await store.query(dailySums, month, { limit: PAGE })
  for (const { sort, counts } of items) {
    const day = dayOf(sort)
    if (wanted.has(day)) sums.set(day, plus(sums.get(day) ?? {}, counts))
  }
  return [...sums]
}

async function readPart(store: Store, part: PeriodDay): Promise<[string, Sums]> {
  const began = await readDay(store, facts.indexes.byDay, part)
  return [part.day, began.reduce<Sums>((sums, fact) => plus(sums, sumsOf(fact)), {})]
}
