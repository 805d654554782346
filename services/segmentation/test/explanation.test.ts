import type { Analysis } from '@customer-service/contracts/segmentation'
import {
  AffinityType,
  AgeSegment,
  ChurnSegment,
  DiversityProfile,
  LoyaltyTier,
  ValueSegment,
} from '@customer-service/contracts/segmentation'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analysisReply } from '../src/domain/analysis/analysis-reply.ts'
import type { Language } from '../src/domain/analysis/language.ts'
import { arbitraryCustomerData, FRAME } from './arbitrary-customer.ts'

const LABELS = {
  ageSegment: AgeSegment.enum,
  churnSegment: ChurnSegment.enum,
  valueSegment: ValueSegment.enum,
  loyaltyTier: LoyaltyTier.enum,
  affinityType: AffinityType.enum,
  diversityProfile: DiversityProfile.enum,
} as const
const language = fc.constantFrom<Language>('en', 'tr')
const replyOf = (data: unknown, language: Language) => analysisReply(data, FRAME, { language, explain: false })

/** The text without the names that came from outside, which may hold digits and words of any kind. */
function withoutNames(
  text: string,
  { city, region, climateType, affinityCategory, missingRegulars }: Analysis,
): string {
  const names = [city, region, climateType, affinityCategory, ...missingRegulars.map(({ productName }) => productName)]
  return names.sort((a, b) => b.length - a.length).reduce((rest, name) => rest.replaceAll(name, '·'), text)
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}

describe('SEG-51 the explanation', () => {
  it('states no number that is not in the analysis or its basis', () => {
    fc.assert(
      fc.property(arbitraryCustomerData, language, (data, language) => {
        const { analysis, basis, explanation } = replyOf(data, language)
        const allowed = numbersIn([analysis, basis])
        const stated = withoutNames(explanation, analysis).match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?/g) ?? []
        for (const number of stated) expect(allowed).toContain(Number(number))
      }),
      { numRuns: 500 },
    )
  })

  it('names every label as it is, and no other of its kind', () => {
    fc.assert(
      fc.property(arbitraryCustomerData, language, (data, language) => {
        const { analysis, explanation } = replyOf(data, language)
        const words = new Set(withoutNames(explanation, analysis).match(/[\p{L}]+/gu))
        for (const [field, labels] of Object.entries(LABELS)) {
          const value = analysis[field as keyof typeof LABELS]
          expect(labels.filter((label) => words.has(label))).toEqual([value])
        }
        expect(explanation).toContain(analysis.affinityCategory)
      }),
    )
  })

  it('says what a customer with purchases must be told', () => {
    fc.assert(
      fc.property(arbitraryCustomerData, language, (data, language) => {
        const { analysis, basis, explanation } = replyOf(data, language)
        if (basis === undefined) return
        const facts = [
          analysis.lastPurchaseDaysAgo,
          analysis.avgBasket,
          basis.medianBasket,
          basis.membershipMonths,
          analysis.orderCount,
          basis.affinityRatio,
          basis.diversityRatio,
        ]
        for (const fact of facts) expect(explanation).toContain(String(fact))
        const [first] = analysis.missingRegulars
        if (first) expect(explanation).toContain(`${first.productName}`)
      }),
    )
  })

  it('never prints a comparison that the printed numbers contradict without saying so', () => {
    const data = (spent: number, medianBasket: number) => ({
      city: 'Istanbul',
      customer: {
        customerId: 'C-1',
        city: 'Istanbul',
        age: 30,
        gender: 'F',
        registeredAt: '2025-01-01',
        productHistory: [
          {
            productId: 'P-1',
            category: 'A',
            totalQuantity: 1,
            totalSpent: spent,
            orderCount: 1,
            lastPurchase: '2026-02-01',
            avgDaysBetween: null,
          },
        ],
      },
      region: { name: 'Marmara', climateType: 'Temperate', medianBasket, trend: 'A' },
      currentSeason: 'Winter',
    })
    expect(replyOf(data(75.001, 75), 'en').explanation).toContain(
      'HighValue: the average basket of 75 is above the median of 75 in Marmara (compared before rounding)',
    )
    expect(replyOf(data(75.001, 75), 'tr').explanation).toContain('(yuvarlamadan önce karşılaştırıldı)')
    expect(replyOf(data(75, 75), 'en').explanation).toContain('75 is not above the median of 75 in Marmara.')
  })

  it('begins as printed in the source', () => {
    const region = { name: 'Central Anatolia', climateType: 'Continental', medianBasket: 200, trend: 'Makeup' }
    const base = { city: 'Ankara', region, currentSeason: 'Winter' }
    const customer = {
      customerId: 'C',
      city: 'Ankara',
      age: 28,
      gender: 'F',
      registeredAt: '2026-01-15',
      productHistory: [],
    }
    expect(replyOf(base, 'en').explanation).toMatch(/^This is a region-based profile for Central Anatolia/)
    expect(replyOf({ ...base, customer }, 'en').explanation).toMatch(
      /^This is a new customer in the GençYetişkin age segment with no purchase history yet/,
    )
  })
})
