import { describe, expect, it } from 'vitest'
import { bought, gumus, newcomer, profileWith, regionWith } from '../../../test/example-profiles.ts'
import { explain } from '../analysis/explanation/explain.ts'
import type { Language } from '../analysis/language.ts'
import { objectionTo } from './check-explanation.ts'

/** Overdue by 13 days, HighValue, Altın. */
const altin = profileWith(bought('P-2001', 4_790.2, 40, '2025-12-31', 30))
const region = regionWith()

const check = (text: string, of = gumus, language: Language = 'en') =>
  objectionTo(text, explain(of, language), of, language)

const GOOD =
  'This customer sits in the Gümüş tier and counts as a standard-value customer, having placed 13 orders worth 933.5 over 22 full months of membership. At 32 years of age the customer belongs to the GençYetişkin segment. With the last purchase only 11 days ago, the churn segment is Aktif. The average basket of 71.81 is not above the median of 75 in [[region]], which makes the value segment Standard. Most of the money went to [[category]], with a share of 1 of the orders, so the affinity type is Odaklı; 0.15 products per order give the diversity profile Sadık. The estimated budget is 86.17 and the average monthly spend is 42.43. No regular product is overdue at the moment.'
const IYI =
  "Gümüş seviyesindeki bu müşteri standart değerlidir: 22 tam aylık üyeliğinde 13 sipariş vermiş ve toplam 933,50 harcamıştır. Yaşı 32 olduğu için yaş segmenti GençYetişkin'dir. Son alışverişini 11 gün önce yaptığından kayıp riski segmenti Aktif olarak belirlenmiştir. Ortalama sepeti 71,81 ile [[region]] bölgesinin 75 olan medyanının altında kaldığı için değer segmenti Standard'dır. En çok [[category]] kategorisinde harcama yapmıştır; bu kategorinin siparişlerdeki payı 1, yakınlık tipi Odaklı. Sipariş başına 0.15 ürün düştüğünden çeşitlilik profili Sadık. Tahmini bütçesi 86.17, aylık ortalama harcaması 42.43 düzeyindedir. Zamanı geçmiş düzenli ürün bulunmuyor."

describe('SEG-51 what a model may write', () => {
  it.each([
    ['in English', GOOD, gumus, 'en'],
    ['in Turkish, with decimal commas', IYI, gumus, 'tr'],
    [
      'with the names themselves',
      GOOD.replace('[[category]]', 'SKINCARE').replace('[[region]]', 'Marmara'),
      gumus,
      'en',
    ],
    [
      'about overdue products',
      'An Altın customer of high value: 40 orders worth 4,790.20 in 22 full months of membership. The customer is 32 years old, hence GençYetişkin. The last purchase was 43 days ago, so the churn segment is Ilık. The average basket of 119.76 is above the median of 75, so the value segment is HighValue. The favourite category is [[category]] and the affinity type is Odaklı. Among the regular products 1 is overdue, namely [[product]] by 13 days.',
      altin,
      'en',
    ],
    [
      'about a new customer',
      'This is a new customer in the GençYetişkin age segment without any purchase so far, registered 28 days ago. The region [[region]] provides the estimates for now: an average basket of 75, a budget of 90 and [[category]] as the category of interest. All other labels are only starting values: churn segment Riskli, value segment Standard, loyalty tier Bronz, affinity type Keşifçi, diversity profile Kaşif.',
      newcomer,
      'en',
    ],
    [
      'about a region',
      '[[region]] bölgesi için bölge bazlı bir profildir ve belirli bir müşteriyi anlatmaz. Ortalama sepet 75, tahmini bütçe 90, aylık harcama 150; ilgi kategorisi [[category]]. Sabit etiketler: yaş segmenti Yetişkin, kayıp riski segmenti Aktif (son alışveriş 30 gün önce), değer segmenti Standard, sadakat seviyesi Gümüş, yakınlık tipi Keşifçi, çeşitlilik profili Dengeli.',
      region,
      'tr',
    ],
  ] as const)('%s', (_what, text, of, language) => {
    expect(check(text, of, language)).toBeUndefined()
  })
})

const add = (sentence: string) => `${GOOD} ${sentence}`
const ekle = (sentence: string) => `${IYI} ${sentence}`

describe('SEG-51 what a model may not write', () => {
  it.each([
    // Figures.
    ['figure', GOOD.replace('13 orders', '14 orders')],
    ['figure', GOOD.replace('933.5', '933.6')],
    ['figure', GOOD.replace('933.5', '934')],
    ['figure', GOOD.replace('933.5', '-933.5')],
    ['figure', GOOD.replace('71.81', '71,81')],
    ['figure', GOOD.replace('71.81', '7181')],
    ['figure', GOOD.replace('933.5', '9 335')],
    ['figure', GOOD.replace('933.5', '13 933.5')],
    ['figure', GOOD.replace('22 full', '22-24 full')],
    ['figure', GOOD.replace('13 orders', '13k orders')],
    ['figure', GOOD.replace('13 orders', '13x orders')],
    ['figure', add('This customer came in 2024.')],
    ['figure', add('The customer registered on 2024-03-15.')],
    ['characters', add('The product P-2001 is a favourite.')],
    ['characters', GOOD.replace('share of 1', 'share of 100%')],
    ['characters', GOOD.replace('933.5', '$933.5')],
    ['characters', GOOD.replace('933.5', '933.5 ₺')],
    ['characters', GOOD.replace('933.5', '~933.5')],
    ['characters', GOOD.replace('13 orders', '１３ orders')],
    ['characters', GOOD.replace('13 orders', '١٣ orders')],
    ['characters', GOOD.replace('22 full', '½ of 22 full')],
    ['characters', GOOD.replace('13 orders', '⑬ orders')],
    ['characters', GOOD.replace('13 orders', '13\u200b3 orders')],
    // Numbers in words.
    ['number_word', GOOD.replace('13 orders', 'thirteen orders')],
    ['number_word', GOOD.replace('13 orders', 'Twenty-one orders')],
    ['number_word', GOOD.replace('933.5', '13 hundred')],
    ['number_word', GOOD.replace('share of 1', 'half')],
    ['number_word', add('This is 13 percent above the rest.')],
    ['number_word', add('The customer buys twice as much as others.')],
    ['number_word', add('A dozen products were bought.')],
    ['number_word', add('Only a few products were bought.')],
    ['outside_word', GOOD.replace('933.5', '933.5 USD')],
    ['outside_word', GOOD.replace('933.5', '933.5 dollars')],
    ['outside_word', GOOD.replace('933.5', '933.5 TL')],
    ['outside_word', add('The customer came a year ago.')],
    ['outside_word', add('The next purchase is due in 11 weeks.')],
    ['outside_word', add('The last purchase was on Monday.')],
    ['outside_word', add('The customer will be back in a month.')],
    // Talk, advice, predictions.
    ['talk', `Here is the text: ${GOOD}`],
    ['talk', add('The shop should offer a discount.')],
    ['talk', add('The customer will probably buy again.')],
    // Labels.
    ['label', GOOD.replace('Gümüş', 'Altın')],
    ['label', GOOD.replace('Gümüş', 'gold')],
    ['label', GOOD.replace('Gümüş', 'GOLD')],
    ['label', GOOD.replace('Gümüş', 'Golden')],
    ['label', GOOD.replace('Gümüş', 'Al-tın')],
    ['label', GOOD.replace('Gümüş', "Altın'ın")],
    ['label', GOOD.replace('Gümüş', 'altin')],
    ['label', GOOD.replace('Gümüş', 'Diamond')],
    ['label', GOOD.replace('Gümüş', 'VIP')],
    ['label', GOOD.replace('Gümüş', 'blue')],
    ['label', GOOD.replace('Aktif', 'Ilık')],
    ['label', GOOD.replace('Aktif', 'inactive')],
    ['label', add('The customer is at risk.')],
    ['label', add('A high-value customer.')],
    ['label', add('This is a HighValue customer.')],
    ['label', add('This is a balanced explorer.')],
    ['label', add('Young adults become adults.')],
    ['label', add('This is a new customer.')],
    ['label', add('This is nearly Platin.')],
    ['characters', GOOD.replace('Gümüş', 'G o l d')],
    ['characters', GOOD.replace('Gümüş', 'Аltın')],
    ['characters', GOOD.replace('Gümüş', 'Ｇｏｌｄ')],
    ['name', add('This customer lives in Berlin.')],
    ['name', add('Ask for the Star programme.')],
    ['number_word', add('The customer has XIII orders.')],
    // Swapped.
    ['role', GOOD.replace('13 orders', '22 orders')],
    ['role', GOOD.replace('22 full months', '13 full months')],
    ['role', GOOD.replace('11 days', '13 days')],
    ['role', GOOD.replace('11 days', '699 days')],
    ['role', GOOD.replace('32 years', '22 years')],
    ['role', GOOD.replace('71.81', '75').replace('median of 75', 'median of 71.81')],
    ['role', GOOD.replace('worth 933.5', 'worth 86.17')],
    ['role', GOOD.replace('churn segment is Aktif', 'churn segment is Sadık')],
    ['role', GOOD.replace('Gümüş tier', 'Aktif tier')],
    ['role', GOOD.replace('type is Odaklı', 'type is Sadık').replace('profile Sadık', 'profile Odaklı')],
    // The opposite.
    ['contradiction', GOOD.replace('sits in', 'does not sit in')],
    ['contradiction', GOOD.replace('is not above', 'is above')],
    ['contradiction', GOOD.replace('is not above', 'exceeds')],
    ['contradiction', GOOD.replace('churn segment is Aktif', 'churn segment is no longer Aktif')],
    ['contradiction', GOOD.replace('No regular product is overdue at the moment.', 'Regular products are overdue.')],
    ['contradiction', add('This customer has no orders yet.')],
    ['contradiction', GOOD.replace('affinity type is Odaklı', 'affinity type is far from Odaklı')],
    ['role', GOOD.replace('share of 1 of the orders', 'share of 1 of 13 orders')],
    ['role', GOOD.replace('13 orders', 'more than 13 orders')],
    ['role', add('This customer buys every 11 days.')],
    ['role', add('The basket is 13 times the usual.')],
    ['outside_word', add('All of their orders are in this category.')],
    ['number_word', GOOD.replace('13 orders', 'xiii orders')],
    ['number_word', GOOD.replace('13 orders', '13-fold orders')],
    // What must be there.
    ['left_out', GOOD.replace('in the Gümüş tier', 'in the loyalty tier')],
    ['left_out', GOOD.replace('With the last purchase only 11 days ago, the', 'The')],
    ['left_out', GOOD.replace('of 75 ', '')],
    ['left_out', GOOD.replace('13 orders', 'orders')],
    ['left_out', GOOD.replace('[[category]]', 'a category')],
    ['left_out', GOOD.replace('No regular product is overdue at the moment.', '')],
    ['left_out', GOOD.replace('Odaklı', 'clear')],
    // Everything else.
    ['characters', `**Summary**: ${GOOD}`],
    ['characters', GOOD.replace('[[region]]', '[[customerId]]')],
    ['characters', GOOD.replace('[[region]]', '[[constructor]]')],
    ['characters', GOOD.replace('[[region]]', '<b>here</b>')],
    ['length', `${GOOD} ${GOOD} ${GOOD}`],
    [
      'language',
      'Der Kunde ist in der Stufe Gümüş und hat in 22 Monaten 13 Bestellungen gemacht, die letzte vor 11 Tagen.',
    ],
    ['language', ''],
  ] as const)('%s: %s', (objection, text) => {
    expect(text).not.toBe(GOOD)
    expect(check(text)).toBe(objection)
  })

  it.each([
    ['figure', IYI.replace('71,81', '71,82')],
    ['figure', IYI.replace('71,81', '7,181')],
    ['figure', IYI.replace('933,50', '93.350')],
    ['characters', IYI.replace('payı 1', 'payı %100')],
    ['number_word', IYI.replace('13 sipariş', 'on üç sipariş')],
    ['number_word', IYI.replace('13 sipariş', 'onüç sipariş')],
    ['number_word', IYI.replace('13 sipariş', 'yirmibeş sipariş')],
    ['number_word', IYI.replace('13 sipariş', 'uc siparis')],
    ['number_word', IYI.replace('13 sipariş', 'yüzlerce sipariş')],
    ['number_word', IYI.replace('payı 1', 'payı yüzde 75')],
    ['number_word', IYI.replace('13 sipariş', 'bir sipariş')],
    ['number_word', ekle('Siparişlerin yarısı bu kategoridedir.')],
    ['number_word', ekle('İkinci kez gelmiştir.')],
    ['outside_word', IYI.replace('933,50', '933,50 lira')],
    ['outside_word', IYI.replace('933,50', '933,50 TL')],
    ['outside_word', ekle('Geçen hafta alışveriş yaptı.')],
    ['outside_word', ekle('Üyeliği mart ayında başlamıştır.')],
    ['outside_word', ekle('Üyeliği 22 yıldır sürüyor.')],
    ['talk', ekle('Müşteriye indirim önerilir.')],
    ['label', IYI.replace('Gümüş', 'Altın')],
    ['label', IYI.replace('Gümüş', 'altın')],
    ['label', IYI.replace('Gümüş', 'Gold')],
    ['label', IYI.replace('Gümüş', 'ALTIN')],
    ['label', IYI.replace('Gümüş seviyesindeki', "Altın'daki")],
    ['label', IYI.replace('Gümüş seviyesindeki', 'altındaki')],
    ['label', IYI.replace('standart', 'yüksek')],
    ['label', ekle('Müşteri risklidir.')],
    ['label', ekle('Dengeli bir alıcıdır.')],
    ['role', IYI.replace('13 sipariş', '22 sipariş')],
    ['role', IYI.replace('11 gün', '13 gün')],
    ['role', IYI.replace('yakınlık tipi Odaklı', 'yakınlık tipi Aktif')],
    ['contradiction', IYI.replace('medyanının altında kaldığı', 'medyanının üzerinde olduğu')],
    ['contradiction', IYI.replace('Aktif olarak belirlenmiştir', 'Aktif değildir')],
    ['left_out', IYI.replace(' ve toplam 933,50 harcamıştır', '').replace('11 gün önce', 'yakında')],
  ] as const)('%s: %s', (objection, text) => {
    expect(text).not.toBe(IYI)
    expect(check(text, gumus, 'tr')).toBe(objection)
  })

  it('takes no days for a customer who never bought', () => {
    const text = explain(newcomer, 'en').replace('registered 28 days ago', 'whose last purchase was 999 days ago')
    expect(check(text, newcomer)).toBe('figure')
  })

  it('takes a name for a name only in its place when it says something of its own', () => {
    const gold = regionWith({ trend: 'Altın', name: '500 orders' })
    const text = explain(gold, 'en')
    expect(check(text.replaceAll('Altın', '[[category]]').replaceAll('500 orders', '[[region]]'), gold)).toBeUndefined()
    expect(check(text.replaceAll('500 orders', '[[region]]'), gold)).toBe('label')
    expect(check(text.replaceAll('Altın', '[[category]]'), gold)).toBe('figure')
  })
})
