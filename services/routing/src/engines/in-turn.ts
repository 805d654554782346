/** Lets pieces of work wait for one another. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>

/** One at a time, first come, first served: trainings together would take the memory of all, and no less time. */
export function openInTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
}
