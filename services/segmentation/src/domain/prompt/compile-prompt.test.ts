import { readFileSync } from 'node:fs'
import { SegmentQuery } from '@customer-service/contracts/segmentation'
import fc from 'fast-check'
import { Compile } from 'typebox/compile'
import { describe, expect, it } from 'vitest'
import { render } from '../query/render.ts'
import { compilePrompt } from './compile-prompt.ts'
import { DEFAULT_CATALOGUE } from './default-catalogue.ts'
import { vocabularyOf } from './vocabulary.ts'

const vector = (name: string) => readFileSync(new URL(`../../../../../test/vectors/${name}`, import.meta.url), 'utf8')
const prompts: readonly any[] = vector('segment-prompts.jsonl')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))
const fixture = JSON.parse(vector('segment-fixture.json'))

const vocabulary = vocabularyOf(DEFAULT_CATALOGUE)
const schema = Compile(SegmentQuery)
const compile = (prompt: unknown) => compilePrompt(prompt, vocabulary)

describe('the public prompts', () => {
  it.each(prompts.filter(({ expect }) => expect))('ACT-06 $id compiles: $prompt', ({ prompt, expect: query }) => {
    expect(compile(prompt)).toEqual({ query })
  })

  it.each(prompts.filter((line) => line.expect_error))('ACT-07 $id is refused: $prompt', ({ prompt, expect_error }) => {
    const { error, ...why } = expect_error
    expect(error).toBe('Invalid Prompt')
    expect(compile(prompt)).toMatchObject(why)
  })

  it.each(fixture.queries as any[])('ACT-06 the fixture compiles: $prompt', ({ prompt, query }) => {
    expect(compile(prompt)).toEqual({ query })
  })
})

describe('other prompts', () => {
  const marketing: readonly (readonly [string, string])[] = [
    ['Repeat buyers in Izmir', 'Customers who purchased anything at least 2 times and live in Izmir'],
    ['Everyone who unsubscribed', 'Customers who unsubscribed'],
    ['Customers with a purchase probability over 60%', 'Customers who have a purchase probability more than 0.6'],
    [
      'Women with a chance of buying within the next 90 days of at least 0.4',
      'Customers who are women and have a purchase probability at least 0.4',
    ],
    [
      'Customers with a probability of staying between 20% and 50%',
      'Customers who have a probability of staying between 0.2 and 0.5',
    ],
    [
      'Customers who bought an SUV or a sedan in 2025 but not a hybrid or a RAV4',
      'Customers who purchased the SUV or Sedan between 2025-01-01 and 2025-12-31 and never purchased the hybrid between 2025-01-01 and 2025-12-31 and never purchased the RAV4 between 2025-01-01 and 2025-12-31',
    ],
    ['Customers living outside Istanbul', 'Customers except those who live in Istanbul'],
    ['Top 50 customers most likely to buy the RAV4', 'Top 50 customers by interest for the RAV4'],
    ['SUV buyers aged 35 or older', 'Customers who purchased the SUV and are at least 35 years old'],
    [
      'VIP customers who have not opened our newsletters in the last 2 months',
      'Customers who are high-value and never opened our emails in the last 2 months',
    ],
    [
      "Customers who viewed a sedan but didn't buy it in the last 30 days",
      'Customers who viewed the Sedan and never purchased the Sedan in the last 30 days',
    ],
    [
      'Customers who neither opened nor clicked our emails in the last month',
      'Customers who never opened our emails in the last 1 month and never clicked our emails in the last 1 month',
    ],
    [
      'Customers who purchased last year but not this year',
      'Customers who purchased anything last year and never purchased anything this year',
    ],
    [
      'high-value or loyal customers in Bursa',
      'Customers who (are high-value or are platinum or gold members) and live in Bursa',
    ],
    [
      'men who either bought an SUV or test drove the Camry',
      'Customers who are men and (purchased the SUV or took a test drive of the CAMRY)',
    ],
    [
      'Customers who spent between 1k and 5k euros on SUVs this year',
      'Customers who spent between 1000 EUR and 5000 EUR on the SUV this year',
    ],
    ['Women in İstanbul or İzmir', 'Customers who are women and live in Istanbul or Izmir'],
    ['Gümüş members', 'Customers who are silver members'],
    ['Top 20 customers by total spend in Istanbul', 'Top 20 customers who live in Istanbul by total spend'],
  ]

  it.each(marketing)('ACT-06 %s', (prompt, sentence) => {
    const compilation = compile(prompt)
    expect('query' in compilation && render(compilation.query)).toBe(sentence)
    expect(compile(sentence)).toEqual(compilation)
  })

  const refused: readonly (readonly [string, string, readonly string[]])[] = [
    ['Customers who often buy', 'vague_term', ['often']],
    ['Customers who visit our website a lot', 'vague_term', ['lot']],
    ['Top 20 customers by total spend in the last month', 'unknown_terms', ['last', 'month']],
    ['Find customers', 'no_condition', []],
    ['Customers who bought a sedan and', 'incomplete', []],
    ['Customers who (bought a sedan', 'incomplete', []],
    ['Customers who purchased since 2025-02-30', 'bad_date', ['2025-02-30']],
    ['Customers aged 150', 'bad_range', []],
    ['Customers who spent -5', 'unknown_terms', ['-']],
    ['Customers over 40 days', 'unknown_terms', ['over', '40', 'days']],
    ['Women except customers', 'unknown_terms', ['except', 'customers']],
    ['Women in Paris', 'unknown_terms', ['paris']],
    ['Customers with an average basket over $200', 'unknown_terms', ['USD']],
    ['In the last 3 months, women in Istanbul', 'unknown_terms', ['in', 'the', 'last', '3', 'months']],
    ['x'.repeat(1_001), 'too_long', []],
  ]

  it.each(refused)('ACT-07 never guesses: %s', (prompt, reason, terms) => {
    expect(compile(prompt)).toEqual({ reason, terms })
  })

  it('ACT-07 answers any text, at once and the same way each time', () => {
    const words = fc.constantFrom(...[...vocabulary.words, '(', ')', ',', '7', '%'])
    const text = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 25 }).map((list) => list.join(' ')),
    )
    fc.assert(
      fc.property(text, (prompt) => {
        const compilation = compile(prompt)
        expect(compile(prompt)).toEqual(compilation)
        if ('query' in compilation) expect(schema.Check(compilation.query)).toBe(true)
      }),
    )
  })

  it('ACT-06 says every combination of conditions back as a sentence that means the same', () => {
    const condition = fc.constantFrom(...CONDITIONS)
    const link = fc.constantFrom(' and ', ' or ', ' but ', ' ')
    fc.assert(
      fc.property(condition, link, condition, link, condition, (a, first, b, second, c) => {
        const compilation = compile(`customers who ${a}${first}${b}${second}${c}`)
        if ('query' in compilation) expect(compile(render(compilation.query))).toEqual(compilation)
      }),
      { numRuns: 300 },
    )
  })

  it.each(['(', 'or ', 'not ', 'either ', 'women or ', 'bought an suv or ', 'customers who not ('])(
    'ACT-07 is not slowed down by %j again and again',
    (part) => expect(compile(part.repeat(1_000 / part.length))).toHaveProperty('reason'),
  )
})

const CONDITIONS = [
  'bought an SUV',
  'opened our emails twice',
  'took a test drive of the RAV4',
  'never visited our showroom',
  'are not women',
  'live in Ankara or Izmir',
  'are over 40',
  'did not buy the RAV4 or a sedan',
  'spent more than $50 on SUVs last year',
  '(bought a sedan or logged in)',
  'are loyal',
  'returned the Camry between 30 and 90 days ago',
  'are interested in a hybrid SUV or the Camry',
  'last purchased more than 3 weeks ago',
  'abandoned their cart',
  'not (bought an SUV and a sedan)',
  'viewed and purchased the RAV4 since 2025',
  'are in the top 10% by spend',
  'neither opened nor clicked our emails',
  'registered before 2025',
]

it('ACT-06 finds an item among a hundred thousand, the longest name that stands there', () => {
  const items = Array.from({ length: 100_000 }, (_, i) => ({
    id: `I${i}`,
    family: i === 0 ? 'RED MUG' : `RED MUG ${i}`,
    category: '',
    powertrain: '',
  }))
  const large = vocabularyOf({ ...DEFAULT_CATALOGUE, items })
  const where = (family: string) => ({
    kind: 'event',
    event: 'purchase',
    measure: 'count',
    op: '>=',
    value: 1,
    item: { family },
  })
  const queryOf = (prompt: string) => compilePrompt(prompt, large)
  expect(queryOf('Customers who bought the red mug 777')).toEqual({ query: { where: where('RED MUG 777') } })
  expect(queryOf('Customers who bought the red mug')).toEqual({ query: { where: where('RED MUG') } })
  expect(queryOf('Customers who bought s')).toMatchObject({ reason: 'unknown_terms' })
})
