export interface Cost {
  /** Processor time. */
  readonly seconds: number
  /** Of the process and its threads, at most, while it worked or before. */
  readonly peakMegabytes: number
}

/** The result of some work, and what it took. */
export async function measured<Result>(
  work: () => Result | Promise<Result>,
): Promise<Cost & { readonly result: Result }> {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, seconds: (user + system) / 1e6, peakMegabytes: process.resourceUsage().maxRSS / 1_024 }
}

export const costText = ({ seconds, peakMegabytes }: Cost): string =>
  `${seconds.toFixed(1)} s of processor time, ${peakMegabytes.toFixed(0)} MB at most`
