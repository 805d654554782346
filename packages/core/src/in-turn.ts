/** Lets pieces of work wait for one another. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>

/** One piece of work at a time, first come, first served; one that fails doesn't keep the next from beginning. */
export function openInTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
}
