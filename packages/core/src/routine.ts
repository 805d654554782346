/** Work that is done every so often, one run at a time. A run that fails is told of, and the next one comes all the same. */
export class Routine {
  readonly #everyMs: number
  readonly #work: () => Promise<unknown>
  readonly #failed: (error: unknown) => void
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined

  /** @param failed is told why a run failed; it must not throw */
  constructor(everyMs: number, work: () => Promise<unknown>, failed: (error: unknown) => void) {
    this.#everyMs = everyMs
    this.#work = work
    this.#failed = failed
  }

  /** The first run comes after the interval; the timer alone keeps no process alive. */
  start(): void {
    this.#timer = setInterval(() => void this.run(), this.#everyMs)
    this.#timer.unref()
  }

  /** Begins a run now, or joins the one under way. Never rejects. */
  run(): Promise<void> {
    this.#running ??= this.#work()
      .then(() => undefined)
      .catch(this.#failed)
      .finally(() => {
        this.#running = undefined
      })
    return this.#running
  }

  /** Begins no more, and waits for the run under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#running
  }
}
