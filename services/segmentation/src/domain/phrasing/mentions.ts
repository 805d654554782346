import type { Language } from '../analysis/language.ts'
import type { Profile } from '../analysis/profile.ts'
import { spellingsOf } from './facts.ts'
import { figuresIn } from './figures.ts'
import { labelsIn } from './label-words.ts'
import type { Names } from './names.ts'
import type { Reading } from './reading.ts'

/** Whether the text says all that must be said of such a profile. `written` still has the places of the names. */
export function leavesOut(
  written: string,
  reading: Reading,
  profile: Profile,
  names: Names,
  language: Language,
): boolean {
  const figures = new Set(figuresIn(reading.text))
  const labels = new Set(reading.text.match(/\p{L}+/gu))
  const said = new Set(labelsIn(reading).flatMap(({ labels }) => labels))
  const hasName = (place: string) => [`[[${place}]]`, names[place]].some((name) => name && written.includes(name))
  const { valueSegment } = profile.analysis
  return !(
    neededLabels(profile).every((label) => labels.has(label)) &&
    (labels.has(valueSegment) || said.has(valueSegment)) &&
    neededNumbers(profile).every((number) => spellingsOf(number, language).some((spelling) => figures.has(spelling))) &&
    neededNames(profile).every(hasName) &&
    MODES[profile.mode].test(reading.folded) &&
    (profile.mode !== 'regular' || REGULARS.test(reading.folded))
  )
}

const REGULARS = /regular|overdue|duzenli|gecik/
const MODES: Readonly<Record<Profile['mode'], RegExp>> = {
  regular: /customer|musteri/,
  new_customer: /new customer|yeni (?:bir )?musteri/,
  region: /region|bolge/,
}

function neededLabels({ mode, analysis }: Profile): readonly string[] {
  const { ageSegment, churnSegment, loyaltyTier, affinityType, diversityProfile } = analysis
  const labels = [ageSegment, churnSegment, loyaltyTier, affinityType]
  return mode === 'regular' ? labels : [...labels, diversityProfile]
}

function neededNumbers(profile: Profile): readonly number[] {
  const { avgBasket, estimatedBudget, lastPurchaseDaysAgo, orderCount } = profile.analysis
  if (profile.mode !== 'regular') return [avgBasket, estimatedBudget]
  const { medianBasket, membershipMonths, overdueRegulars } = profile.basis
  const overdue = overdueRegulars > 0 ? [overdueRegulars] : []
  return [lastPurchaseDaysAgo, avgBasket, medianBasket, membershipMonths, orderCount, ...overdue]
}

function neededNames({ mode, analysis }: Profile): readonly string[] {
  if (mode !== 'regular') return ['category', 'region']
  return analysis.missingRegulars.length > 0 ? ['category', 'product'] : ['category']
}
