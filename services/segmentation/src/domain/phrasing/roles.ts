import type { Language } from '../analysis/language.ts'
import type { Profile } from '../analysis/profile.ts'
import { spellingsOf } from './facts.ts'
import type { Reading } from './reading.ts'

type Role = 'days' | 'months' | 'age' | 'orders' | 'products' | 'nothing' | Amount
type Amount = 'median' | 'basket' | 'budget' | 'monthly' | 'spent' | 'share'

const FIGURE = String.raw`(\d(?:[\d.,]*\d)?)`
const after = (role: Role, words: string) =>
  [role, new RegExp(`(?<![a-z])(?:${words})(?: (?:of|is|was|at|olan))?(?: the)? ${FIGURE}`, 'g')] as const
/** Adjectives may stand between a figure and what it counts. */
const BETWEEN = '(?:full|complete|completed|calendar|regular|overdue|more|tam|dolu|takvim|duzenli|gecikmis|adet|tane)'
const before = (role: Role, words: string) =>
  [role, new RegExp(`${FIGURE}(?:'[a-z]+)? (?:${BETWEEN} )*(?:${words})(?![a-z])`, 'g')] as const

/** Figures beside the words for what they are, in folded English and Turkish. */
const ROLES: readonly (readonly [Role, RegExp])[] = [
  before('days', 'days?|gun[a-z]*'),
  before('months', 'months?|ay(?:dir|lik[a-z]*|dan|da|in|i|a)?'),
  before('age', 'years?|yas[a-z]*'),
  before('orders', 'orders?|purchases?|siparis[a-z]*|alisveris[a-z]*'),
  before('products', 'products?|items?|urun[a-z]*'),
  before('nothing', 'customers?|members?|points?|times|musteri[a-z]*|uye(?:ler)?|puan[a-z]*|kez|kere|defa|kat[a-z]*'),
  // `1 of 13`, `at least 13`, `every 11 days`: the figure is there, but says something else.
  after('nothing', '[0-9]|out|every|each|within|next|siparis(?:in|ten)|her'),
  after('nothing', 'about|around|roughly|approximately|nearly|almost|at least|at most|up to|(?:more|less|fewer) than'),
  after('nothing', 'yaklasik|neredeyse|en (?:az|cok|fazla)'),
  after('age', 'age|yasi'),
  after('orders', 'siparis sayisi'),
  after('months', 'uyeligi|uyelik suresi'),
  after('median', 'median(?: basket)?(?: value)?|medyan[a-z]*'),
  after('basket', 'average (?:basket|order)(?: value| size)?|ortalama sepet[a-z]*(?: tutari)?'),
  after('budget', 'budget|butce[a-z]*'),
  after('monthly', 'monthly spend(?:ing)?|(?:aylik ortalama|ortalama aylik|aylik) harcama[a-z]*'),
  after('spent', 'worth|total(?: spend(?:ing)?| spent)?|spent|toplam harcama[a-z]*'),
  after('share', 'share|pay[ia][a-z]*'),
]
/** `the last purchase was 11 days ago`, and no other days. */
const LAST_PURCHASE = /(?:last|latest|recent) (?:purchase|order)|son (?:alisveris|siparis)/

/** Whether a figure stands beside words for something else that the analysis has: `13 days` of a customer with 13 orders. */
export function hasWrongRole({ sentences }: Reading, profile: Profile, language: Language): boolean {
  return sentences.some((sentence) =>
    ROLES.some(([role, pattern]) => {
      const numbers = numbersFor(role, profile, LAST_PURCHASE.test(sentence))
      const right = new Set(numbers.flatMap((number) => spellingsOf(number, language)))
      return [...sentence.matchAll(pattern)].some(([, figure = '']) => !right.has(figure))
    }),
  )
}

function numbersFor(role: Role, profile: Profile, isLastPurchase: boolean): readonly number[] {
  const { analysis } = profile
  const basis = profile.mode === 'regular' ? profile.basis : undefined
  if (role === 'days') return isLastPurchase ? [analysis.lastPurchaseDaysAgo] : daysOf(profile)
  const numbers: Readonly<Record<Exclude<Role, 'days'>, readonly (number | undefined)[]>> = {
    months: [basis?.membershipMonths],
    age: [analysis.age],
    orders: [analysis.orderCount, basis?.orderFrequency],
    products: [basis?.overdueRegulars, basis?.diversityRatio],
    nothing: [],
    median: [basis?.medianBasket ?? analysis.avgBasket],
    basket: [analysis.avgBasket],
    budget: [analysis.estimatedBudget],
    monthly: [analysis.avgMonthlySpend],
    spent: [analysis.totalSpent],
    share: [basis?.affinityRatio],
  }
  return numbers[role].filter((number) => number !== undefined)
}

const daysOf = ({ analysis: { lastPurchaseDaysAgo, membershipDays, missingRegulars } }: Profile): readonly number[] => [
  lastPurchaseDaysAgo,
  membershipDays,
  ...missingRegulars.flatMap(({ daysOverdue, avgDaysBetween }) => [daysOverdue, avgDaysBetween]),
]
