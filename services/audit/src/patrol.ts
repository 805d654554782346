import { setTimeout as wait } from 'node:timers/promises'
import { DAY_MS, Routine } from '@customer-service/core'
import { TRAIL_DAMAGED } from '@customer-service/core/http'
import { CHECKPOINTS, checkpointsFrom, lastCheckpoint } from './actions/read-checkpoints.ts'
import { recordsFrom } from './actions/read-trail.ts'
import type { Deps } from './deps.ts'
import { type Verdict, verifyTrail } from './verify-trail.ts'

/** So many records at a time, with a pause after them: requests don't notice, and a million take five minutes. */
const PAGE = 200
const PAUSE_MS = 50

/** Verifies all of the trail that has a checkpoint, at the start and once a day: damage is noticed though nobody asks. */
export class Patrol {
  readonly #deps: Deps
  readonly #walks: Routine

  constructor(deps: Deps) {
    this.#deps = deps
    this.#walks = new Routine(
      DAY_MS,
      () => this.walk(),
      (error) => {
        if (!deps.stopping.aborted) deps.log.error({ err: error }, 'audit_trail_not_verified')
      },
    )
  }

  start(): void {
    this.#walks.start()
    void this.#walks.run()
  }

  stop(): Promise<void> {
    return this.#walks.stop()
  }

  /** Logs what is wrong, and tells it. What came after the last checkpoint is left for the next time. */
  async walk(): Promise<Verdict> {
    const { secrets, stopping, log } = this.#deps
    const last = await lastCheckpoint(this.#deps)
    const source = {
      records: async (from: number) => {
        await wait(PAUSE_MS, undefined, { ref: false, signal: stopping })
        const records = await recordsFrom(this.#deps, from, PAGE)
        return records.filter(({ ordinal }) => ordinal <= (last?.record ?? 0))
      },
      checkpoints: async (from: number) => {
        const checkpoints = await checkpointsFrom(this.#deps, from, PAGE)
        return checkpoints.filter(({ number }) => number <= (last?.number ?? 0))
      },
    }
    const { fault, ...progress } = await verifyTrail(source, {
      publicKeys: [secrets.publicKey(CHECKPOINTS)],
      kept: [],
    })
    if (fault) log.error({ ...fault, ...progress }, TRAIL_DAMAGED)
    else log.info(progress, 'audit_trail_verified')
    return { ...progress, ...(fault && { fault }) }
  }
}
