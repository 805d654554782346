import { costText, measured } from './measured.ts'
import { purchaseQuality } from './purchase-quality.ts'
import type { Shop } from './shop.ts'

/** How well the models of value predict who buys again. */
export async function printPurchases(shop: Shop): Promise<void> {
  const { result, ...cost } = await measured(() => purchaseQuality(shop))
  console.log(`Purchases: ${result.buyers} customers, the last 26 weeks held back, in ${costText(cost)}`)
  console.log(`MBG/NBD      ${figuresOf(result.models.purchases)}`)
  console.log(`Gamma-Gamma  ${figuresOf(result.models.spending)}`)
  console.log(
    `AUC          ${Object.entries(result.auc)
      .map(([name, auc]) => `${name} ${auc.toFixed(3)}`)
      .join(', ')}`,
  )
  console.log(`p_buy        ${result.deciles.map(([predicted]) => predicted.toFixed(3)).join(' ')}`)
  console.log(`really       ${result.deciles.map(([, real]) => real.toFixed(3)).join(' ')}`)
  console.log(
    `Brier        ${result.brier.toFixed(4)}, by the base rate ${(result.base * (1 - result.base)).toFixed(4)}`,
  )
  console.log(`Purchases    ${result.total.predicted.toFixed(0)} expected, ${result.total.real} real`)
}

function figuresOf(
  fitted: { readonly model: object; readonly logLikelihood: number; readonly converged: boolean } | undefined,
): string {
  if (fitted === undefined) return 'too few customers'
  const parameters = Object.entries(fitted.model).flatMap(([name, value]) =>
    typeof value === 'number' ? [`${name} ${value.toPrecision(6)}`] : [],
  )
  return `${parameters.join(', ')}; log-likelihood ${fitted.logLikelihood.toFixed(4)}${fitted.converged ? '' : ', NOT CONVERGED'}`
}
