import { fold } from '@customer-service/language'
import type { Profile, RegularProfile } from '../analysis/profile.ts'
import { labelsOf } from './facts.ts'
import { type Reading, words } from './reading.ts'

/** Whether the text denies a label, or says the opposite of what was found about the median or the overdue products. */
export function contradicts(reading: Reading, profile: Profile): boolean {
  const { sentences } = reading
  if (deniesLabel(sentences, profile)) return true
  if (profile.mode !== 'regular') return false
  return (
    contradictsMedian(sentences, profile) ||
    contradictsOverdue(sentences, profile) ||
    sentences.some((sentence) => says(sentence, NO_ORDERS))
  )
}

const NOT = "(?:no|not|never|no longer|[a-z]+n't|cannot|neither|nor|hardly|without|non|formerly|almost|nearly|soon)"
const INSTEAD = '(?:instead of|rather than|far from|used to be)'
/** What may stand between them without being a denial of the label: `not above the median, hence Standard`. */
const ANOTHER = '(?:above|median|findings)'
const NOT_AFTER = '(?:degil|olmayan|olmadi|olmama|sayilma|disinda)[a-z]*'

/** `not in the Gümüş tier`, `Gümüş seviyesinde değil` */
function deniesLabel(sentences: readonly string[], profile: Profile): boolean {
  const labels = `(?:${labelsOf(profile).map(fold).join('|')})`
  const before = new RegExp(`(?<![a-z])(?:${NOT}|${INSTEAD})(?: (?!${ANOTHER})[a-z']+){0,4} ${labels}(?![a-z])`)
  const after = new RegExp(`(?<![a-z])${labels}[a-z']*(?: [a-z']+){0,2} ${NOT_AFTER}`)
  return sentences.some((sentence) => before.test(sentence) || after.test(sentence))
}

const NEGATED = words(
  [
    "no|not|never|none|nothing|neither|without|[a-z]+n't",
    'yok[a-z]*|degil[a-z]*|bulunm[a-z]*|olma(?:di|ya|ma|z|sa)[a-z]*|as(?:miyor|ma(?!k))[a-z]*',
  ].join('|'),
)
const ABOVE = words(
  [
    'above|over|exceed[a-z]*|higher|greater|more than|surpass[a-z]*|beyond',
    'uzerin[a-z]*|ustun[a-z]*|fazla|as(?:iyor|ar|an|mis|mak|ti|mi|ma)[a-z]*',
  ].join('|'),
)
const BELOW = words('below|under|lower|less|beneath|at most|short of|altin[a-z]*|dusuk|az')

const says = (sentence: string, pattern: RegExp): boolean => sentence.search(pattern) >= 0

/** `above the median` of a standard customer, `below` it of one of high value. */
function contradictsMedian(sentences: readonly string[], { analysis }: RegularProfile): boolean {
  return sentences
    .filter((sentence) => /median|medyan/.test(sentence))
    .some((sentence) => {
      const isNegated = says(sentence, NEGATED)
      const [isAbove, isBelow] = [says(sentence, ABOVE), says(sentence, BELOW)]
      const saysBelow = (isBelow && !isNegated) || (isAbove && isNegated)
      return analysis.valueSegment === 'HighValue' ? saysBelow : isAbove && !isNegated
    })
}

/** Of a customer with orders. */
const NO_ORDERS = words(
  '(?:no|without|zero) (?:any )?(?:orders?|purchases?|purchase history)|(?:siparis|alisveris)[a-z]* (?:gecmisi )?(?:yok[a-z]*|bulunm[a-z]*)',
)

const REGULARS = /regular|overdue|duzenli|gecik/

/** `no regular product is overdue` when some are, or the other way round. */
function contradictsOverdue(sentences: readonly string[], { basis }: RegularProfile): boolean {
  return sentences
    .filter((sentence) => REGULARS.test(sentence))
    .some((sentence) => says(sentence, NEGATED) !== (basis.overdueRegulars === 0))
}
