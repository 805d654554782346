import { VersionConflict } from '@customer-service/core/store'
import { beginRefresh } from './actions/begin-refresh.ts'
import { allSegments } from './actions/segment-view.ts'
import type { Deps } from './deps.ts'
import type { SegmentRecord } from './tables.ts'

/** After so long members change by the mere passing of time. */
const AGES_MS = 3_600_000
/** A refresh that takes longer was given up: another one begins. */
const GIVEN_UP_MS = 3_600_000

/** Begins refreshes of segments whose members may have changed: after imports, and hourly. Has models look, too. */
export class RefreshClock {
  readonly #deps: Deps
  readonly #everyMs: number
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<void> | undefined

  constructor(deps: Deps, everySeconds: number) {
    this.#deps = deps
    this.#everyMs = everySeconds * 1_000
  }

  start(): void {
    this.#timer = setInterval(() => {
      void this.look()
      void this.#deps.models.look()
      void this.#deps.audience.keep()
    }, this.#everyMs)
    this.#timer.unref()
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#looking
  }

  /** Begins what is due; one look at a time. */
  look(): Promise<void> {
    this.#looking ??= this.#lookAtAll()
      .catch((error) => this.#deps.log.error({ err: error }, 'segments_not_refreshed'))
      .finally(() => {
        this.#looking = undefined
      })
    return this.#looking
  }

  async #lookAtAll(): Promise<void> {
    const { store, audience, now } = this.#deps
    const due = (await allSegments(store)).filter(({ frozen }) => !frozen)
    if (due.length === 0) return
    const { seq } = await audience.facts()
    for (const { version, ...segment } of due) {
      if (!isDue(segment, seq, now().getTime())) continue
      try {
        await store.commit(beginRefresh(this.#deps, segment, version).writes)
      } catch (error) {
        // Another process was faster.
        if (!(error instanceof VersionConflict)) throw error
      }
    }
  }
}

function isDue({ run, refreshed_seq, refreshed_at }: SegmentRecord, seq: number, now: number): boolean {
  if (run !== undefined) return now - run.instant > GIVEN_UP_MS
  return refreshed_seq !== seq || refreshed_at === undefined || now - Date.parse(refreshed_at) > AGES_MS
}
