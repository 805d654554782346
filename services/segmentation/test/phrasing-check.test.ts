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
import { profileOf } from '../src/domain/analysis/analysis-reply.ts'
import { explain } from '../src/domain/analysis/explanation/explain.ts'
import type { Language } from '../src/domain/analysis/language.ts'
import type { Profile } from '../src/domain/analysis/profile.ts'
import { objectionTo } from '../src/domain/phrasing/check-explanation.ts'
import { labelsOf, numbersOf } from '../src/domain/phrasing/facts.ts'
import { namesOf, withNames, withPlaces } from '../src/domain/phrasing/names.ts'
import { arbitraryCustomerData, FRAME } from './arbitrary-customer.ts'

const FIELDS = [AgeSegment, ChurnSegment, ValueSegment, LoyaltyTier, AffinityType, DiversityProfile]
const LABELS = FIELDS.flatMap(({ enum: labels }) => [...labels])
/** The labels in other words, none of which an analysis has as its own. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  GenZ: ['Gen Z', 'generation Z', 'Z kuşağı'],
  GençYetişkin: ['young adult', 'genç yetişkin', 'GENÇ YETİŞKİN', 'Genc Yetiskin'],
  Yetişkin: ['adult', 'yetişkin', 'middle-aged', 'YETISKIN'],
  Olgun: ['mature', 'senior', 'olgun', 'Olgunlar'],
  Aktif: ['active', 'aktif', 'low-risk'],
  Ilık: ['warm', 'ILIK', 'ılıktır', 'lukewarm'],
  Riskli: ['at risk', 'risky', 'riskliler', 'churned', 'dormant'],
  HighValue: ['high value', 'high-value', 'yüksek değerli', 'highvalue'],
  Standard: ['standart', 'STANDARD', 'low-value'],
  Platin: ['platinum', 'Platinum', 'platinli'],
  Altın: ['gold', 'Gold', 'golden', 'altin', 'ALTIN', 'Altın’da'],
  Gümüş: ['silver', 'Silver', 'gumus', 'GÜMÜŞ', 'gümüşlü'],
  Bronz: ['bronze', 'Bronze', 'bronz'],
  Odaklı: ['focused', 'odaklanmış', 'ODAKLI'],
  Keşifçi: ['keşifçi', 'Kesifci', 'keşfeden'],
  Kaşif: ['kaşif', 'KASIF', 'kâşif'],
  Dengeli: ['balanced', 'dengeli', 'denge'],
  Sadık: ['loyal', 'sadık', 'SADIK', 'sadığı'],
}
const INVENTED = ['VIP', 'Diamond', 'elmas', 'premium', 'oro', 'Silber', 'Star', 'Elit', 'G o l d', 'Аltın']
const NUMBER_WORDS = ['seven', 'Thirteen', 'twenty-five', 'a hundred', 'half', 'thousands', 'double', 'a dozen', '17th']
const SAYILAR = ['yedi', 'On üç', 'yirmi beş', 'onbeş', 'yüz elli', 'yarısı', 'binlerce', 'ikinci', 'sekizde']
const DRESSES = [
  '#',
  '#%',
  '%#',
  '$#',
  '# TL',
  '#k',
  '-#',
  '~#',
  '#.',
  '(#)',
  '“#”',
  '≈#',
  '#x',
  '#/7',
  '#–#',
  '#²',
  'P-#',
]

const language = fc.constantFrom<Language>('en', 'tr')
/** A profile, its embedded text as the model gets it, and a place between two words of it. */
const setting = fc
  .record({ data: arbitraryCustomerData, language, position: fc.nat() })
  .map(({ data, language, position }) => {
    const profile = profileOf(data, FRAME)
    const text = explain(withPlaces(profile), language)
    const words = text.split(' ')
    const insert = (said: string) => words.toSpliced(position % (words.length + 1), 0, said).join(' ')
    return { profile, language, text, insert }
  })

const check = (text: string, profile: Profile, language: Language) =>
  objectionTo(text, explain(profile, language), profile, language)
const digits = (text: string) => text.replace(/\D|(?:[.,]0+$)/g, '')

describe('SEG-51 a text of a model', () => {
  it('passes when it is the embedded one, and gets the names in their places', () => {
    fc.assert(
      fc.property(setting, ({ profile, language, text }) => {
        expect(withNames(text, namesOf(profile))).toBe(explain(profile, language))
        // Numbers beyond the usual have an exponent, with which no model is trusted.
        fc.pre(!/\de[+-]/.test(text))
        expect(check(text, profile, language)).toBeUndefined()
      }),
    )
  })

  it('never passes with a figure that the analysis does not have, however it is dressed', () => {
    const figure = fc.oneof(
      fc.nat({ max: 3_000 }).map(String),
      fc.nat({ max: 500_000 }).map((cents) => (cents / 100).toFixed(2)),
      fc.nat({ max: 500_000 }).map((cents) => (cents / 100).toFixed(2).replace('.', ',')),
      fc.integer({ min: 1_000, max: 9_000_000 }).map((number) => number.toLocaleString('en')),
      fc.integer({ min: 1_000, max: 9_000_000 }).map((number) => number.toLocaleString('tr')),
      fc.integer({ min: 1_000, max: 9_000_000 }).map((number) => number.toLocaleString('en').replaceAll(',', ' ')),
      fc
        .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    )
    fc.assert(
      fc.property(setting, figure, fc.constantFrom(...DRESSES), ({ profile, language, insert }, number, dress) => {
        const own = numbersOf(profile).flatMap((own) => [digits(String(own)), digits(own.toFixed(2))])
        fc.pre(number.split(' ').every((part) => !own.includes(digits(part))))
        expect(check(insert(dress.replaceAll('#', number)), profile, language)).toBeDefined()
      }),
      { numRuns: 400 },
    )
  })

  it('never passes with a number in words', () => {
    const said = fc.constantFrom(...NUMBER_WORDS, ...SAYILAR)
    fc.assert(
      fc.property(setting, said, ({ profile, language, insert }, number) => {
        fc.pre(language === 'tr' || !SAYILAR.includes(number) || !/^(on|bin)\b/i.test(number))
        expect(check(insert(number), profile, language)).toBeDefined()
      }),
      { numRuns: 300 },
    )
  })

  it('never passes with a label that the analysis does not have, in whatever words', () => {
    const label = fc.constantFrom(...LABELS)
    const pick = fc.nat({ max: 20 })
    fc.assert(
      fc.property(setting, label, pick, ({ profile, language, insert }, other, pick) => {
        fc.pre(!labelsOf(profile).includes(other))
        const names = [other, `${other}'dir`, ...(OTHER_NAMES[other] ?? [])]
        expect(check(insert(names[pick % names.length] ?? other), profile, language)).toBeDefined()
      }),
      { numRuns: 500 },
    )
  })

  it('never passes with an invented label', () => {
    fc.assert(
      fc.property(setting, fc.constantFrom(...INVENTED), ({ profile, language, text, insert }, invented) => {
        const inserted = insert(invented)
        // At the start of a sentence any word has a capital.
        fc.pre(invented !== 'Star' || /[^.:?!] Star/.test(inserted))
        expect(check(inserted, profile, language)).toBeDefined()
        const tier = profile.analysis.loyaltyTier
        expect(check(text.replaceAll(tier, invented), profile, language)).toBeDefined()
      }),
    )
  })

  it('never passes with one of its labels exchanged for another, or with one left out', () => {
    fc.assert(
      fc.property(setting, fc.constantFrom(...FIELDS), fc.nat(), ({ profile, language, text }, field, pick) => {
        const own = field.enum.find((label) => labelsOf(profile).includes(label)) ?? ''
        const others = field.enum.filter((label) => label !== own)
        const other = others[pick % others.length] ?? ''
        const exchange = (said: string) => text.replace(new RegExp(`(?<!\\p{L})${own}(?!\\p{L})`, 'gu'), said)
        expect(check(exchange(other), profile, language)).toBeDefined()
        const isNeeded = field !== DiversityProfile && field !== ValueSegment
        if (isNeeded) expect(check(exchange('so'), profile, language)).toBeDefined()
      }),
      { numRuns: 300 },
    )
  })
})
