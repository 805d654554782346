/** Below this the clock's own steps show in the figure. */
const LEAST_SECONDS = 0.2

/** How many of these are done in a second, by the processor's time, so that other programs on the machine don't count. */
export async function perSecond<Item>(items: readonly Item[], work: (item: Item) => unknown): Promise<number> {
  let seconds = 0
  let done = 0
  while (seconds < LEAST_SECONDS) {
    seconds += await secondsOf(async () => {
      for (const item of items) {
        const result = work(item)
        if (result instanceof Promise) await result
      }
    })
    done += items.length
  }
  return done / seconds
}

/** Seconds of the processor's time. */
export async function secondsOf(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1e6
}
