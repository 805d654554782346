/** How many of these are done in a second, by the processor's time, so that other programs on the machine don't count. */
export async function perSecond<Item>(items: readonly Item[], work: (item: Item) => unknown): Promise<number> {
  const seconds = await secondsOf(async () => {
    for (const item of items) {
      const done = work(item)
      if (done instanceof Promise) await done
    }
  })
  return items.length / seconds
}

/** Seconds of the processor's time. */
export async function secondsOf(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1e6
}
