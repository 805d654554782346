const TIMES = 8
const ROUNDS = 8

/**
 * What one input costs beside as much of it in eight pieces: near 1 where the work grows as its input does, near 8 where it
 * grows with the square. The least of several runs counts, and only their ratio, so that a slow or busy machine changes little.
 * @param size of a piece: one that takes a tenth of a millisecond or more, and few of them
 */
export function growthOf<Input>(
  inputOf: (size: number) => Input,
  work: (input: Input) => unknown,
  size: number,
): number {
  const piece = inputOf(size)
  const whole = inputOf(TIMES * size)
  const costs = Array.from({ length: ROUNDS }, () => ({
    ofPiece: Math.min(...Array.from({ length: TIMES }, () => costOf(() => work(piece)))),
    ofWhole: costOf(() => work(whole)),
  }))
  const least = (cost: 'ofPiece' | 'ofWhole') => Math.min(...costs.map((each) => each[cost]))
  return least('ofWhole') / (TIMES * least('ofPiece'))
}

function costOf(work: () => unknown): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}
