import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePrompt } from '../../prompt/compile-prompt.ts'
import { DEFAULT_CATALOGUE } from '../../prompt/default-catalogue.ts'
import { vocabularyOf } from '../../prompt/vocabulary.ts'
import { renderTurkish } from './render-turkish.ts'
import { locative } from './words.ts'

const vector = (name: string) =>
  readFileSync(new URL(`../../../../../../test/vectors/${name}`, import.meta.url), 'utf8')
const prompts: readonly any[] = vector('segment-prompts.jsonl')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line).expect)
  .filter((query) => query !== undefined)
const fixture: readonly any[] = JSON.parse(vector('segment-fixture.json')).queries.map((one: any) => one.query)
const vocabulary = vocabularyOf(DEFAULT_CATALOGUE)
const compile = (prompt: string) => compilePrompt(prompt, vocabulary)

describe('a query as a Turkish sentence', () => {
  it.each([...prompts, ...fixture].map((query) => [renderTurkish(query), query]))(
    'ACT-06 compiles back: %s',
    (sentence, query) => {
      expect(compile(sentence)).toEqual({ query })
    },
  )

  it.each([
    ['Women in Izmir', "Kadın olan ve Izmir'de yaşayan müşteriler"],
    [
      'Customers who purchased at least 3 times in the last 6 months',
      'Son 6 ayda en az 3 kez alışveriş yapan müşteriler',
    ],
    ['High-value customers not in Istanbul', "Yüksek değerli olan ve Istanbul'da yaşamayan müşteriler"],
    ['Top 20 women by total spend', 'Kadın olan müşterilerden toplam harcamaya göre ilk 20 müşteri'],
  ])('ACT-06 reads: %s', (english, sentence) => {
    const compilation = compile(english)
    expect('query' in compilation && renderTurkish(compilation.query)).toBe(sentence)
  })

  it('ACT-06 says every combination of conditions back as a sentence that means the same', () => {
    const condition = fc.constantFrom(...CONDITIONS)
    const link = fc.constantFrom(' and ', ' or ', ' but ')
    fc.assert(
      fc.property(condition, link, condition, link, condition, (a, first, b, second, c) => {
        const compilation = compile(`customers who ${a}${first}${b}${second}${c}`)
        if ('query' in compilation) expect(compile(renderTurkish(compilation.query))).toEqual(compilation)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['İzmir', "İzmir'de"],
    ['Bursa', "Bursa'da"],
    ['Gaziantep', "Gaziantep'te"],
    ['Muş', "Muş'ta"],
    ['New York', "New York'ta"],
  ])('ACT-06 gives %s its ending', (name, inIt) => {
    expect(locative(name)).toBe(inIt)
  })
})

const CONDITIONS = [
  'bought an SUV',
  'opened our emails twice',
  'clicked our emails between 2 and 5 times',
  'took a test drive of the RAV4',
  'never visited our showroom',
  'visited our website today',
  'contacted support fewer than 3 times',
  'are not women',
  'live in Ankara or Izmir',
  'live outside Bursa',
  'are over 40',
  'are at most 30 years old',
  'did not buy the RAV4 or a sedan',
  'spent more than $50 on SUVs last year',
  'spent between 1000 and 5000.125 TRY',
  '(bought a sedan or logged in)',
  'are loyal',
  'returned the Camry between 30 and 90 days ago',
  'are interested in a hybrid SUV or the Camry',
  'last purchased more than 3 weeks ago',
  'first purchased the RAV4 at most 2 years ago',
  'abandoned their cart',
  'added the RAV4 to their cart until 2025-05-05',
  'not (bought an SUV and a sedan)',
  'viewed and purchased the RAV4 since 2025',
  'viewed or purchased the RAV4 since 2025',
  'are in the top 10% by spend',
  'are in the top 2.5% by number of purchases',
  'neither opened nor clicked our emails',
  'engaged with our emails this quarter',
  'registered before 2025',
  'are members for more than 6 months',
  'are at risk of churning',
  'have an average basket under 99.5',
  'have a predicted clv over 1000',
  'have a favourite category of Skincare',
  'had any activity in the last 12 hours',
  'unsubscribed',
  'referred a friend',
  'reviewed something',
]
