import { add, put, type Store, type Write } from '@customer-service/core/store'
import { dayChanges } from '../domain/day-changes.ts'
import type { Fact } from '../domain/fact.ts'
import { apply, type Observation } from '../domain/observation.ts'
import { shardOf } from '../domain/shard.ts'
import { dailySums, facts } from '../tables.ts'

/**
 * The facts after the observations, and what they change in the counters of their days, as writes of one commit.
 * `commitId` spreads commits over the counters' shards.
 */
export async function changeFacts(
  store: Store,
  observations: readonly Observation[],
  commitId: string,
): Promise<readonly Write[]> {
  const byFact = Map.groupBy(observations, ({ factId }) => factId)
  const changes = await Promise.all(
    [...byFact].map(async ([factId, seen]) => {
      const before = await store.get(facts, factId)
      return { before, after: seen.reduce<Fact | undefined>(apply, before) }
    }),
  )
  const changed = changes.flatMap(({ before, after }) => (after && after !== before ? [{ before, after }] : []))
  return [
    ...changed.map(({ before, after }) => put(facts, after, before?.version ?? 'absent')),
    ...[...dayChanges(changed)].map(([day, sums]) =>
      add(dailySums, [day.slice(0, 7), `${day}#${shardOf(commitId)}`], sums),
    ),
  ]
}
