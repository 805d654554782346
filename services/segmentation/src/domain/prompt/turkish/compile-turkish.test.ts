import { readFileSync } from 'node:fs'
import { SegmentQuery } from '@customer-service/contracts/segmentation'
import fc from 'fast-check'
import { Compile } from 'typebox/compile'
import { describe, expect, it } from 'vitest'
import { compilePrompt } from '../compile-prompt.ts'
import { DEFAULT_CATALOGUE } from '../default-catalogue.ts'
import { foldWord } from '../tokens.ts'
import { vocabularyOf } from '../vocabulary.ts'
import * as words from './words.ts'

const lines = (path: string): readonly any[] =>
  readFileSync(new URL(path, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

const english = new Map(lines('../../../../../../test/vectors/segment-prompts.jsonl').map((line) => [line.id, line]))
const public_ = lines('../../../../test/turkish-prompts.jsonl').map((line) => ({ ...english.get(line.id), ...line }))

const vocabulary = vocabularyOf(DEFAULT_CATALOGUE)
const compile = (prompt: string) => compilePrompt(prompt, vocabulary, '2026-11-21')

/** The order of conditions carries no meaning. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]) => {
    const inner = sorted(one)
    const isConditions = key === 'of' && Array.isArray(inner)
    return [key, isConditions ? inner.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : inner]
  })
  return Object.fromEntries(entries.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
}

describe('the public prompts in Turkish', () => {
  it.each(public_.filter(({ expect }) => expect))('ACT-06 $id compiles: $prompt', ({ prompt, expect: query }) => {
    expect(sorted(compile(prompt))).toEqual(sorted({ query }))
  })

  it.each(public_.filter((line) => line.expect_error))('ACT-07 $id is refused: $prompt', (line) => {
    const { reason } = line.expect_error
    expect(compile(line.prompt)).toEqual({ reason, terms: line.terms ?? [] })
  })
})

/** Each with an English prompt that means the same. */
const MARKETING: readonly (readonly [string, string])[] = [
  [
    "İzmir'de yaşayan, son 6 ayda en az 3 kez alışveriş yapan kadınlar",
    'Women in Izmir who purchased at least 3 times in the last 6 months',
  ],
  ['RAV4 test sürüşü yapmış ama satın almamış müşteriler', 'Customers who test drove the RAV4 but did not buy it'],
  ['kaybetme riski olan yüksek değerli müşteriler', 'High-value customers at risk'],
  ['30 yaş altı, son 3 ayda e-posta açanlar', 'Customers under 30 who opened our emails in the last 3 months'],
  ['Mart ayından bu yana alışveriş yapanlar', 'Customers who purchased since March 2026'],
  ['aralık ayında alışveriş yapanlar', 'Customers who purchased in December 2025'],
  ["1 Mart 2025'ten sonra kaydolanlar", 'Customers who registered after 2025-03-01'],
  ['01.03.2025 tarihinden önce üye olanlar', 'Customers who registered before 2025-03-01'],
  ["2025'ten beri alışveriş yapmamış kadınlar", 'Women who have not purchased since 2025'],
  ['2025 yılında en az beş sipariş verenler', 'Customers who made at least 5 orders in 2025'],
  ['12 aydan uzun süredir üye olan kadınlar', 'Women who are members for more than 12 months'],
  ['2 yıldır müşteri olan erkekler', 'Men who are members for 2 years'],
  ['30 ile 90 gün önce alışveriş yapan müşteriler', 'Customers who purchased between 30 and 90 days ago'],
  ['35 yaş ve üzeri SUV alıcıları', 'SUV buyers aged 35 or older'],
  ['yirmi beş yaşından küçük erkekler', 'Men younger than 25'],
  ['18-25 yaş arasındaki erkekler', 'Men between 18 and 25 years old'],
  ['En çok harcayan 50 müşteri', 'Top 50 customers by total spend'],
  ['İstanbul’daki müşterilerden en çok alışveriş yapan 10 kişi', 'Top 10 customers by number of purchases in Istanbul'],
  ['RAV4 satın alma olasılığı en yüksek 50 müşteri', 'Top 50 customers most likely to buy the RAV4'],
  ['SUV’larla çok ilgilenen erkekler', 'Men very interested in SUVs'],
  ['RAV4 için ilgi skoru en az 0,7 olan müşteriler', 'Customers with an interest score at least 0.7 for the RAV4'],
  ["ortalama sepeti 50.000'in üzerinde olan müşteriler", 'Customers with an average basket above 50000'],
  [
    "son 12 ayda SUV'lara 100.000 TL'den fazla harcayanlar",
    'Customers who spent more than 100000 TRY on SUVs in the last 12 months',
  ],
  ['1.000 ile 5.000 euro arası harcayanlar', 'Customers who spent between 1000 and 5000 euros'],
  ['geçen çeyrekte 2,5 bin doların üzerinde harcayanlar', 'Customers who spent more than 2500 dollars last quarter'],
  ['bin yüz liranın üzerinde harcayanlar', 'Customers who spent more than 1100 TRY'],
  ['iki yüz elli bin beş yüz TL ve üzeri harcayanlar', 'Customers who spent at least 250500 TRY'],
  ["son 6 ayda alışveriş sayısı 3'ten fazla olanlar", 'Customers who purchased more than 3 times in the last 6 months'],
  ['hiçbir e-postayı açmayan müşteriler', 'Customers who never opened our emails'],
  ['bir test sürüşü yapan müşteriler', 'Customers who took a test drive'],
  ['18 yaşından büyük 30 yaşından küçük erkekler', 'Men over 18 and under 30 years old'],
  ['hiç e-posta açmayan müşteriler', 'Customers who never opened our emails'],
  ['son 3 ayda e-posta açan veya tıklayan müşteriler', 'Customers who engaged with our emails in the last 3 months'],
  ['bülteni açan fakat tıklamayanlar', 'Customers who opened our emails but did not click our emails'],
  [
    'web sitemizi son 7 günde en az iki kez ziyaret edenler',
    'Customers who visited our website at least twice in the last 7 days',
  ],
  ['geçen hafta desteğe başvuran altın üyeler', 'Gold members who contacted support last week'],
  [
    "RAV4'ü sepetine ekleyen ama satın almayan müşteriler",
    'Customers who added the RAV4 to their cart but did not buy it',
  ],
  ['siparişi olmayan kadınlar', 'Women who never ordered'],
  ['henüz alışveriş yapmamış müşteriler', 'Customers who never purchased'],
  ['daha önce SUV almış kadınlar', 'Women who bought an SUV'],
  ["3'ten fazla iadesi olan müşteriler", 'Customers with more than 3 returns'],
  ['tek seferlik müşteriler', 'One-time buyers'],
  ['tekrar alışveriş yapan müşteriler', 'Repeat buyers'],
  ['yüksek değerli veya sadık müşteriler', 'High-value or loyal customers'],
  ['üç aydır alışveriş yapmayan müşteriler', 'Customers who have not purchased in the last 3 months'],
  ['45 gündür aktif olmayan müşteriler', "Customers who haven't been active in the last 45 days"],
  ['Z kuşağı kadınlar', 'Gen Z women'],
  ['Ankaralı kadınlar', 'Women in Ankara'],
  ['Ege bölgesinde yaşayan müşteriler', 'Customers in the Aegean region'],
  ['İstanbul dışındaki VIP müşteriler', 'VIP customers outside Istanbul'],
  ["platin üyeler, İstanbul'dakiler hariç", 'Platinum members except those in Istanbul'],
  ['Ankara hariç tüm müşteriler', 'Customers not in Ankara'],
  ['favori kategorisi SUV olan müşteriler', 'Customers whose favourite category is SUV'],
  ['bülten aboneliğinden çıkan müşteriler', 'Customers who unsubscribed'],
  ['cilt bakımı ürünü alan kadınlar', 'Women who bought skincare'],
  ['en son 3 haftadan daha önce alışveriş yapanlar', 'Customers who last purchased more than 3 weeks ago'],
  ['ilk siparişinin üzerinden en az 1 yıl geçmiş müşteriler', 'Customers whose first order was at least 1 year ago'],
  [
    "Bursa'da oturan yüksek değerli kadınlar veya İzmir'deki platin üyeler",
    'High-value women in Bursa or platinum members in Izmir',
  ],
  ["satın alma olasılığı yüzde 60'tan fazla olanlar", 'Customers with a purchase probability over 60%'],
  [
    "önümüzdeki 90 gün içinde alışveriş yapma ihtimali %40'ın altında olan kadınlar",
    'Women with a purchase probability under 40%',
  ],
  ['kalma olasılığı en az 0,5 olan müşteriler', 'Customers with a probability of staying of at least 0.5'],
  [
    "son 6 ayda hem RAV4'ü hem de Camry'yi inceleyenler",
    'Customers who viewed the RAV4 and the Camry in the last 6 months',
  ],
  ['son alışverişi 6 aydan eski olanlar', 'Customers whose last purchase was more than 6 months ago'],
  ['ilk siparişini son 30 günde verenler', 'Customers whose first order was in the last 30 days'],
  ['kayıp müşteriler', 'Churned customers'],
  ['bültenden ayrılanlar', 'Customers who unsubscribed'],
  [
    '90 gündür alışveriş yapmayan ama daha önce en az 3 kez alışveriş yapanlar',
    'Customers who have not purchased in the last 90 days but purchased at least 3 times',
  ],
  ["Camry'ye ilgi duyan, 40 yaşından büyük erkekler", 'Men who are over 40 years old and are interested in the Camry'],
]

describe('other Turkish prompts', () => {
  it.each(MARKETING)('ACT-06 %s', (prompt, inEnglish) => {
    const compilation = compile(inEnglish)
    expect(compilation).toHaveProperty('query')
    expect(sorted(compile(prompt))).toEqual(sorted(compilation))
  })

  const refused: readonly (readonly [string, string, readonly string[]])[] = [
    ['birkaç kez alışveriş yapan müşteriler', 'vague_term', ['birkaç']],
    ['son 3 ayda alışveriş yapan ve daha önce hiç alışveriş yapmamış kadınlar', 'vague_term', ['daha önce']],
    ['hem RAV4 inceleyenler', 'unknown_terms', ['inceleyenler']],
    ['sık alışveriş yapan müşteriler', 'vague_term', ['sık']],
    ['en çok harcayan müşteriler', 'vague_term', ['en çok']],
    ['En sadık müşteriler', 'unknown_terms', ['En', 'sadık', 'müşteriler']],
    ['Most loyal customers', 'unknown_terms', ['most', 'loyal', 'customers']],
    ['SUV alan, sedan alan veya MPV alan müşteriler', 'vague_term', ['veya']],
    ['yeni SUV alan müşteriler', 'vague_term', ['yeni']],
    ['altın alan müşteriler', 'vague_term', ['altın']],
    ['erkek parfümü alan kadınlar', 'vague_term', ['erkek']],
    ['en çok harcayan 50 müşteriden SUV alanlar', 'vague_term', ['müşteriden']],
    ["en çok harcayan 50 müşteri, Ankara'dakiler hariç", 'vague_term', ['hariç']],
    ["İstanbul'da alışveriş yapan müşteriler", 'unknown_terms', ['alışveriş', 'yapan', 'müşteriler']],
    ['100 TL altı alışveriş yapan müşteriler', 'unknown_terms', ['müşteriler']],
    ['90 gündür alışveriş yapan müşteriler', 'unknown_terms', ['müşteriler']],
    ['RAV4 giriş yapan müşteriler', 'unknown_terms', ['yapan', 'müşteriler']],
    ['sipariş alan müşteriler', 'unknown_terms', ['alan', 'müşteriler']],
    ['Müşterilerin listesini ver', 'no_condition', []],
    ['SUV alan müşteriler ve', 'incomplete', []],
    ['SUV alan (müşteriler', 'incomplete', []],
    ['2025-02-30 tarihinden beri alışveriş yapanlar', 'bad_date', ['2025-02-30']],
    ['31 Nisan 2025’ten beri alışveriş yapanlar', 'bad_date', ['2025-04-31']],
    ['150 yaşındaki müşteriler', 'bad_range', []],
    ["5,000 TL'den fazla harcayan müşteriler", 'unknown_terms', ['5,000']],
    ['e-postayla seven müşteriler', 'unknown_terms', ['seven']],
    ['2 ay önce alışveriş yapan müşteriler', 'unknown_terms', ['alışveriş', 'yapan', 'müşteriler']],
    ['Kadınlar in Istanbul', 'unknown_terms', ['kadinlar']],
    ['İzmirdeki women müşteriler', 'unknown_terms', ['women']],
    ["Paris'te yaşayan kadınlar", 'unknown_terms', ["Paris'te"]],
    ['kadınlar ve erkekler', 'unknown_terms', ['ve', 'erkekler']],
    ['Müşterilere e-posta gönder', 'not_a_query', ['gönder']],
    ['engelli müşteriler', 'sensitive_attribute', ['engelli']],
  ]

  it.each(refused)('ACT-07 never guesses: %s', (prompt, reason, terms) => {
    expect(compile(prompt)).toEqual({ reason, terms })
  })

  it('ACT-07 asks for the year of a month when it is not told the day', () => {
    const prompt = 'Mart ayından bu yana alışveriş yapanlar'
    expect(compilePrompt(prompt, vocabulary)).toEqual({ reason: 'bad_date', terms: ['Mart'] })
  })

  const understood = [
    ...public_.filter(({ expect }) => expect).map(({ prompt }) => prompt),
    ...MARKETING.map(([p]) => p),
  ]
  const anyPrompt = fc.constantFrom(...understood)

  it('ACT-07 refuses any understood prompt with a word more, and names it', () => {
    const strange = fc.constantFrom('caz', 'bisikletli', 'Çiçek', 'gezegenlerde', 'xq7', "Paris'teki", 'sevmeyenler')
    fc.assert(
      fc.property(anyPrompt, strange, fc.nat(40), (prompt, word, place) => {
        const parts = prompt.split(' ')
        const longer = parts.toSpliced(Math.min(place, parts.length), 0, word).join(' ')
        expect(compile(longer)).toEqual({ reason: 'unknown_terms', terms: [word] })
      }),
      { numRuns: 500 },
    )
  })

  it('ACT-06 reads prompts in capitals, without accents and without apostrophes the same way', () => {
    const spellings: readonly ((prompt: string) => string)[] = [
      (prompt) => prompt.toLocaleUpperCase('tr'),
      (prompt) => prompt.toLocaleLowerCase('tr'),
      foldWord,
      (prompt) => prompt.replace(/(?<=\p{L})['’]/gu, ''),
    ]
    for (const prompt of understood)
      for (const spell of spellings) expect([prompt, compile(spell(prompt))]).toEqual([prompt, compile(prompt)])
  })

  it('ACT-07 answers any text, at once and the same way each time', () => {
    const isQuery = Compile(SegmentQuery)
    const tables = [
      words.ITEM_VERBS,
      words.EVENT_NOUNS,
      words.DEEDS,
      words.LABELS,
      words.AFTER_NUMBER,
      words.CURRENCIES,
    ]
    const stems = [...tables.flatMap((table) => [...table.keys()]), ...words.OTHER_WORDS, ...words.PEOPLE]
    const ending = fc.constantFrom('', 'de', 'den', 'in', 'ler', 'lerden', 'an', 'mayan', 'mış', 'deki', "'te")
    const word = fc.tuple(fc.constantFrom(...stems, 'RAV4', 'İzmir', '7', '30', '%', '(', ')', ','), ending)
    const text = fc.array(
      word.map((parts) => parts.join('')),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(text, (list) => {
        const prompt = list.join(' ')
        const compilation = compile(prompt)
        expect(compile(prompt)).toEqual(compilation)
        if ('query' in compilation) expect(isQuery.Check(compilation.query)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([
    '( ',
    'veya ',
    'kadınlar veya ',
    'SUV alan veya ',
    'müşterilerden ',
    'hariç ',
    "Ankara'dakiler hariç ",
    'son 3 ayda ',
  ])('ACT-07 is not slowed down by %j again and again', (part) =>
    expect(compile(part.repeat(1_000 / part.length))).toHaveProperty('reason'),
  )
})

it('ACT-06 takes words of the catalogue for names, and for what else they mean where that makes no sense', () => {
  const items = [
    { id: 'P1', family: 'Alan Saati', category: 'Cilt Bakımı', powertrain: '' },
    { id: 'P2', family: 'Kadın Parfümü', category: 'Şampuan', powertrain: '' },
  ]
  const own = vocabularyOf({ ...DEFAULT_CATALOGUE, items, categories: ['Cilt Bakımı', 'Şampuan'], powertrains: [] })
  const bought = (item: object) => ({ kind: 'event', event: 'purchase', measure: 'count', op: '>=', value: 1, item })
  const whereOf = (prompt: string) => compilePrompt(prompt, own)
  const found = (item: object) => ({ query: { where: bought(item) } })
  expect(whereOf('Şampuan alan müşteriler')).toEqual(found({ category: 'Şampuan' }))
  expect(whereOf("Alan Saati'ni satın almış müşteriler")).toEqual(found({ family: 'Alan Saati' }))
  expect(whereOf('kadın parfümü alan müşteriler')).toEqual(found({ family: 'Kadın Parfümü' }))
  expect(whereOf('cilt bakımına ilgi duyan müşteriler')).toEqual({
    query: {
      where: { kind: 'metric', metric: 'interest_score', op: '>=', value: 0.5, item: { category: 'Cilt Bakımı' } },
    },
  })
})
