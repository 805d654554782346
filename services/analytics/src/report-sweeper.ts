import { removeOldReports } from './actions/remove-old-reports.ts'
import type { Deps } from './deps.ts'

const EVERY_MS = 3_600_000

/** Takes old reports away, hourly. */
export class ReportSweeper {
  readonly #deps: Deps
  #timer: NodeJS.Timeout | undefined
  #sweeping: Promise<void> = Promise.resolve()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  start(): void {
    this.#sweep()
    this.#timer = setInterval(() => this.#sweep(), EVERY_MS)
    this.#timer.unref()
  }

  /** Waits for the sweep under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#sweeping
  }

  #sweep(): void {
    this.#sweeping = removeOldReports(this.#deps).catch((error) =>
      this.#deps.log.error({ err: error }, 'old_reports_not_removed'),
    )
  }
}
