import type { LabelReason, LabelReasons } from '@customer-service/contracts/segmentation'
import type { Language } from '../language.ts'
import type { Profile, RegularProfile } from '../profile.ts'
import { rounded } from '../rational.ts'
import { english } from './english.ts'
import { nextAffinity, nextAge, nextChurn, nextDiversity, nextLoyalty, nextValue } from './next-tier.ts'
import { turkish } from './turkish.ts'
import type { ReasonWords } from './words.ts'

const WORDS: Readonly<Record<Language, ReasonWords>> = { en: english, tr: turkish }

/** Why each label is what it is: the rule, the numbers that it was decided on, and how far the next tier is. */
export function labelReasons(profile: Profile, language: Language): LabelReasons {
  const words = WORDS[language]
  return profile.mode === 'regular' ? measured(profile, words) : fixed(profile, words)
}

function measured({ analysis, basis, measures }: RegularProfile, words: ReasonWords): LabelReasons {
  const { rules } = words
  const { orders, favourite, products } = measures
  return {
    ageSegment: ageReason(analysis.ageSegment, analysis.age ?? 0, words),
    churnSegment: reason(
      analysis.churnSegment,
      rules.churnSegment,
      { lastPurchaseDaysAgo: analysis.lastPurchaseDaysAgo },
      nextChurn(analysis.lastPurchaseDaysAgo, words),
    ),
    valueSegment: reason(
      analysis.valueSegment,
      rules.valueSegment,
      { avgBasket: analysis.avgBasket, medianBasket: basis.medianBasket },
      nextValue(measures, words),
    ),
    loyaltyTier: reason(
      analysis.loyaltyTier,
      rules.loyaltyTier,
      { orders: Number(orders), membershipMonths: basis.membershipMonths, orderFrequency: basis.orderFrequency },
      nextLoyalty(measures, words),
    ),
    affinityCategory: reason(analysis.affinityCategory, rules.affinityCategory, {
      totalSpent: rounded(favourite.spent),
      orders: Number(favourite.orders),
    }),
    affinityType: reason(
      analysis.affinityType,
      rules.affinityType,
      { ordersInCategory: Number(favourite.orders), orders: Number(orders), affinityRatio: basis.affinityRatio },
      nextAffinity(measures, words),
    ),
    diversityProfile: reason(
      analysis.diversityProfile,
      rules.diversityProfile,
      { products: Number(products), orders: Number(orders), diversityRatio: basis.diversityRatio },
      nextDiversity(measures, words),
    ),
  }
}

/** Of a new customer only the age is known, of a region nothing. */
function fixed({ mode, analysis }: Profile, words: ReasonWords): LabelReasons {
  const rule = mode === 'region' ? words.rules.region : words.rules.newCustomer
  return {
    ageSegment:
      analysis.age === undefined
        ? reason(analysis.ageSegment, rule)
        : ageReason(analysis.ageSegment, analysis.age, words),
    churnSegment: reason(analysis.churnSegment, rule),
    valueSegment: reason(analysis.valueSegment, rule),
    loyaltyTier: reason(analysis.loyaltyTier, rule),
    affinityCategory: reason(analysis.affinityCategory, words.rules.trend),
    affinityType: reason(analysis.affinityType, rule),
    diversityProfile: reason(analysis.diversityProfile, rule),
  }
}

function ageReason(value: string, age: number, words: ReasonWords): LabelReason {
  return reason(value, words.rules.ageSegment, { age }, nextAge(age, words))
}

function reason(
  value: string,
  rule: string,
  inputs: LabelReason['inputs'] = {},
  next?: LabelReason['next'],
): LabelReason {
  return { value, rule, inputs, ...(next && { next }) }
}
