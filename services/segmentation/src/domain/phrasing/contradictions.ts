import { fold } from '@customer-service/language'
import type { Profile } from '../analysis/profile.ts'
import { labelsOf } from './facts.ts'
import { type Reading, words } from './reading.ts'

const NOT = "(?:not|never|no longer|[a-z]+n't|cannot|neither|nor|hardly|without|non)"
const NOT_AFTER = '(?:degil|olmayan|olmamak|sayilma|disinda)[a-z]*'

/** Whether the text denies one of the labels: `not in the Gümüş tier`, `Gümüş seviyesinde değil`. */
export function deniesLabel({ sentences }: Reading, profile: Profile): boolean {
  const labels = `(?:${labelsOf(profile).map(fold).join('|')})`
  const before = new RegExp(`(?<![a-z])${NOT}(?: (?!above|median|findings)[a-z']+){0,4} ${labels}(?![a-z])`)
  const after = new RegExp(`(?<![a-z])${labels}[a-z']*(?: [a-z']+){0,2} ${NOT_AFTER}`)
  return sentences.some((sentence) => before.test(sentence) || after.test(sentence))
}

const ABOVE = words(
  'above|over|exceed[a-z]*|higher|greater|more than|surpass[a-z]*|beyond|uzerin[a-z]*|ustun[a-z]*|fazla',
)
const BELOW = words('below|under|lower|less|beneath|at most|short of|altin[a-z]*|dusuk|az')
const NEGATED = words("not|never|[a-z]+n't|neither|without|degil[a-z]*")

/** Whether a sentence on the median says the opposite of the value segment. */
export function contradictsMedian({ sentences }: Reading, { mode, analysis }: Profile): boolean {
  if (mode !== 'regular') return false
  return sentences
    .filter((sentence) => /median|medyan/.test(sentence))
    .some((sentence) => {
      const [isAbove, isBelow, isNegated] = [ABOVE, BELOW, NEGATED].map((words) => sentence.search(words) >= 0)
      const saysBelow = (isBelow && !isNegated) || (isAbove && isNegated)
      return analysis.valueSegment === 'HighValue' ? saysBelow : isAbove && !isNegated
    })
}
