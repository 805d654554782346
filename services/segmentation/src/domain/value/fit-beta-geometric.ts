import { type BetaGeometric, type Buyer, logOddsGone, survivals } from './beta-geometric.ts'
import { type Fitted, mostLikely } from './most-likely.ts'

/** The parameters under which these purchases are most likely. Needs some who bought again. */
export function fitBetaGeometric(kind: BetaGeometric['kind'], buyers: readonly Buyer[]): Fitted<BetaGeometric> {
  return mostLikely(
    (logs) => modelOf(kind, logs),
    (model) => logLikelihood(model, buyers),
    [0, Math.log(startingAlpha(buyers)), 0, 0],
  )
}

export function logLikelihood(model: BetaGeometric, buyers: readonly Buyer[]): number {
  const logs = logsByRepeats(model, buyers)
  return buyers.reduce((sum, buyer) => {
    const { repeats, age } = buyer
    const stayed = (logs[repeats] ?? 0) - (model.r + repeats) * Math.log1p(age / model.alpha)
    return sum + stayed + log1pExp(logOddsGone(model, buyer))
  }, 0)
}

/** For each number of repeats ln Γ(r+x)/Γ(r) α^-x + ln B(a, b+stays)/B(a, b), as sums: nothing overflows. */
function logsByRepeats(model: BetaGeometric, buyers: readonly Buyer[]): Float64Array {
  const { r, alpha, a, b } = model
  const most = buyers.reduce((largest, { repeats }) => Math.max(largest, repeats), 0)
  const stays = (count: number) => Math.log((b + count) / (a + b + count))
  const logs = new Float64Array(most + 1)
  logs[0] = survivals(model, 0) === 0 ? 0 : stays(0)
  for (let x = 1; x <= most; x++)
    logs[x] = (logs[x - 1] ?? 0) + Math.log((r + x - 1) / alpha) + stays(survivals(model, x) - 1)
  return logs
}

const log1pExp = (log: number): number => (log > 0 ? log + Math.log1p(Math.exp(-log)) : Math.log1p(Math.exp(log)))

const startingAlpha = (buyers: readonly Buyer[]): number =>
  Math.max(1e-3, buyers.reduce((sum, { age }) => sum + age, 0) / Math.max(1, buyers.length))

function modelOf(kind: BetaGeometric['kind'], logs: readonly number[]): BetaGeometric {
  const [r = 1, alpha = 1, a = 1, b = 1] = logs.map(Math.exp)
  return { kind, r, alpha, a, b }
}
