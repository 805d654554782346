import type { Language } from '../analysis/language.ts'
import type { Profile } from '../analysis/profile.ts'

const formats = (digits: number): Readonly<Record<Language, Intl.NumberFormat>> => ({
  en: new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: 2 }),
  tr: new Intl.NumberFormat('tr', { minimumFractionDigits: digits, maximumFractionDigits: 2 }),
})
const SHORT = formats(0)
const MONEY = formats(2)
/** Beyond it, doubles are no longer whole hundredths. */
const LARGEST = 1e13

/** How a number may be written: as in the JSON, with two decimals, or as the language groups it. */
export function spellingsOf(number: number, language: Language): readonly string[] {
  const isShort = Math.abs(number) < LARGEST && Number(number.toFixed(2)) === number
  if (!isShort) return [String(number)]
  return [String(number), number.toFixed(2), SHORT[language].format(number), MONEY[language].format(number)]
}

/** The numbers of an analysis and its basis. The days of a customer who never bought stand for never, and aren't one. */
export function numbersOf(profile: Profile): readonly number[] {
  const { lastPurchaseDaysAgo, ...rest } = profile.analysis
  return numbersIn([
    rest,
    profile.mode === 'new_customer' ? [] : lastPurchaseDaysAgo,
    profile.mode === 'regular' ? profile.basis : [],
  ])
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

/** The labels of an analysis; `new` is the customer without purchases. */
export function labelsOf({ mode, analysis }: Profile): readonly string[] {
  const { ageSegment, churnSegment, valueSegment, loyaltyTier, affinityType, diversityProfile } = analysis
  const labels = [ageSegment, churnSegment, valueSegment, loyaltyTier, affinityType, diversityProfile]
  return mode === 'new_customer' ? [...labels, 'new'] : labels
}
