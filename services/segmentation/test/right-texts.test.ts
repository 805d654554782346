import { describe, expect, it } from 'vitest'
import { explain } from '../src/domain/analysis/explanation/explain.ts'
import { guideReply } from '../src/domain/analysis/guide-reply.ts'
import { objectionToAnswer } from '../src/domain/phrasing/check-answer.ts'
import { objectionTo } from '../src/domain/phrasing/check-explanation.ts'
import { bought, gumus, newcomer, profileWith, regionWith } from './example-profiles.ts'

const PROFILES = {
  gumus,
  altin: profileWith(bought('P-2001', 4_790.2, 40, '2025-12-31', 30), bought('P-1', 200, 2, '2025-12-01', 20)),
  newcomer,
  region: regionWith(),
} as const

/** The embedded texts as models reword them: fluent, and right. */
const EXPLANATIONS = [
  [
    'en',
    'gumus',
    'This customer belongs to the Gümüş tier and is classed as standard-value: over 22 full months of membership they have placed 13 orders worth 933.5. At 32 years old, they fall into the GençYetişkin age segment. Their churn segment is Aktif, as their last purchase was 11 days ago. With an average basket of 71.81, which is not above the median of 75 in [[region]], their value segment is Standard. Most of their spending went to [[category]], which accounts for a share of 1 of their orders, giving the affinity type Odaklı. At 0.15 products per order, their diversity profile is Sadık. Their estimated budget is 86.17 and their average monthly spend is 42.43. None of their regular products is overdue.',
  ],
  [
    'en',
    'gumus',
    'With 13 orders worth 933.5 across 22 full months of membership, this standard-value customer holds a place in the Gümüş tier. At the age of 32, the customer falls within the GençYetişkin age segment. The most recent purchase came just 11 days ago, which places the customer in the Aktif churn segment. Because the average basket of 71.81 does not exceed the median of 75 in [[region]], the value segment remains Standard. [[category]] drew the highest spending and represents a share of 1 of the orders, making the affinity type Odaklı. The diversity profile is Sadık, based on 0.15 products per order. The estimated budget stands at 86.17, while monthly spending averages 42.43. There are currently no overdue regular products.',
  ],
  [
    'en',
    'altin',
    'This high-value customer holds the Altın tier, having placed 42 orders worth 4990.2 over 22 full months of membership. At 32 years of age, they belong to the GençYetişkin segment. Their last purchase was 43 days ago, which puts them in the Ilık churn segment. Their average basket of 118.81 exceeds the median of 75 in [[region]], so their value segment is HighValue. They spent the most on [[category]], which makes up a share of 0.95 of their orders, resulting in the affinity type Odaklı. With 0.05 products per order, their diversity profile is Sadık. Their estimated budget is 142.58, and they spend 226.83 on average each month. There are 2 regular products overdue, led by [[product]], which is 53 days overdue.',
  ],
  [
    'en',
    'newcomer',
    'This is a new customer in the GençYetişkin age segment who registered 28 days ago and has no purchase history yet. Until a first purchase is made, estimates come from the region [[region]]: an average basket of 75, a budget of 90, and [[category]] as the category of interest. The remaining labels are simply the starting values given to every new customer rather than findings: churn segment Riskli, value segment Standard, loyalty tier Bronz, affinity type Keşifçi, and diversity profile Kaşif.',
  ],
  [
    'en',
    'region',
    "This region-based profile covers [[region]] ([[city]], climate [[climate]]) and does not describe any particular customer. Derived from the region's median basket, it shows an average basket of 75, an estimated budget of 90 and a monthly spend of 150, with [[category]] as the category of interest. The labels are fixed for regional profiles: age segment Yetişkin, churn segment Aktif (last purchase 30 days ago), value segment Standard, loyalty tier Gümüş, affinity type Keşifçi and diversity profile Dengeli.",
  ],
  [
    'tr',
    'gumus',
    "Gümüş seviyesinde yer alan bu standart değerli müşteri, 22 tam aylık üyeliği boyunca 13 sipariş vermiş ve toplam 933.5 harcamıştır. 32 yaşında olan müşteri GençYetişkin yaş segmentindedir. Son alışverişini 11 gün önce yaptığı için kayıp riski segmenti Aktif'tir. Ortalama sepeti 71.81 olup [[region]] bölgesinin 75 olan medyanının üzerinde olmadığından değer segmenti Standard'dır. En çok harcamayı [[category]] kategorisinde yapmıştır; bu kategorinin siparişlerdeki payı 1 olduğundan yakınlık tipi Odaklı'dır. Sipariş başına 0.15 ürünle çeşitlilik profili Sadık'tır. Tahmini bütçesi 86.17, aylık ortalama harcaması ise 42.43'tür. Zamanı geçmiş düzenli ürünü bulunmamaktadır.",
  ],
  [
    'tr',
    'gumus',
    "Bu müşteri, standart değerli bir müşteri olarak Gümüş seviyesinde bulunmaktadır. Üyeliği 22 tam aydır sürmekte, sipariş sayısı 13 ve toplam harcaması 933.5'tir. Yaşı 32 olan müşteri, GençYetişkin yaş segmentine girmektedir. Son alışverişi 11 gün önce gerçekleşmiş olup kayıp riski segmenti Aktif'tir. Ortalama sepet 71.81, [[region]] bölgesinin medyanı ise 75'tir; ortalama sepet medyanın üzerinde olmadığı için değer segmenti Standard'dır. En çok harcama [[category]] kategorisinde yapılmış, bu kategorinin siparişlerdeki payı 1 olmuştur ve yakınlık tipi Odaklı olarak belirlenmiştir. Sipariş başına düşen 0.15 ürün ile çeşitlilik profili Sadık olmuştur. Tahmini bütçe 86.17, aylık ortalama harcama 42.43 olarak hesaplanmıştır. Zamanı geçmiş düzenli ürün bulunmamaktadır.",
  ],
  [
    'tr',
    'altin',
    "Altın seviyesindeki bu yüksek değerli müşterinin üyeliği 22 tam aydır; bu sürede 42 sipariş vererek toplam 4990.2 harcamıştır. Yaşı 32 olup GençYetişkin yaş segmentindedir. Son alışverişin üzerinden 43 gün geçtiği için kayıp riski segmenti Ilık'tır. Ortalama sepeti 118.81 ile [[region]] bölgesinin medyanı olan 75'in üzerindedir, bu nedenle değer segmenti HighValue'dur. En çok [[category]] kategorisinde harcama yapmıştır; bu kategorinin siparişlerdeki payı 0.95, yakınlık tipi Odaklı'dır. Sipariş başına 0.05 ürünle çeşitlilik profili Sadık'tır. Tahmini bütçesi 142.58, aylık ortalama harcaması 226.83'tür. Zamanı geçmiş 2 düzenli ürün vardır; en çok geciken [[product]] 53 gün gecikmiştir.",
  ],
  [
    'tr',
    'newcomer',
    'Bu, GençYetişkin yaş segmentinde yer alan, henüz alışveriş geçmişi bulunmayan ve 28 gün önce kaydolmuş yeni bir müşteridir. İlk alışverişine kadar tahminler [[region]] bölgesine dayanır: ortalama sepet 75, bütçe 90 ve ilgi kategorisi [[category]]. Diğer etiketler birer bulgu olmayıp her yeni müşteriye verilen başlangıç değerleridir: kayıp riski segmenti Riskli, değer segmenti Standard, sadakat seviyesi Bronz, yakınlık tipi Keşifçi ve çeşitlilik profili Kaşif.',
  ],
  [
    'tr',
    'region',
    "Bu, [[region]] ([[city]], iklim [[climate]]) için hazırlanmış bölge bazlı bir profildir ve belirli bir müşteriyi tanımlamaz. Bölgenin medyan sepetine göre ortalama sepet 75, tahmini bütçe 90 ve aylık harcama 150'dir; ilgi kategorisi [[category]] olarak görülmektedir. Etiketler bölge profillerinde sabittir: yaş segmenti Yetişkin, kayıp riski segmenti Aktif (son alışveriş 30 gün önce), değer segmenti Standard, sadakat seviyesi Gümüş, yakınlık tipi Keşifçi, çeşitlilik profili Dengeli.",
  ],
] as const

const ANSWERS = [
  [
    'en',
    'What is customer segmentation and how does it help businesses?',
    'Customer segmentation means dividing customers into groups with shared characteristics such as demographics, behaviour and purchasing patterns. It lets businesses address each group in a fitting way, through targeted marketing, personal recommendations, better retention and smarter use of the budget.',
  ],
  [
    'en',
    'What is customer segmentation and how does it help businesses?',
    'Customer segmentation groups people who have something in common so that a business can serve each group better.',
  ],
  [
    'en',
    'How is the loyalty tier decided?',
    'A customer is Platin with 12 or more full months of membership and at least 2 orders a month, and Altın with 6 or more months and 1 or more orders a month. With 3 or more orders in all the tier is Gümüş; everybody else is Bronz.',
  ],
  [
    'en',
    'What does Ilık mean?',
    'Ilık means that the last purchase was from 30 to 60 days ago. Below 30 days the customer is Aktif, above 60 days Riskli.',
  ],
  [
    'tr',
    'Müşteri segmentasyonu nedir?',
    'Müşteri segmentasyonu, müşterilerin demografi, davranış ve satın alma alışkanlıkları gibi ortak özelliklere göre gruplara ayrılmasıdır. Böylece işletmeler her gruba uygun pazarlama ve kişisel öneriler sunabilir.',
  ],
  [
    'tr',
    'Altın seviyesi nasıl belirlenir?',
    'Altın seviyesi için en az 6 tam üyelik ayı ve ayda 1 veya daha çok sipariş gerekir.',
  ],
  ['tr', 'Riskli ne demek?', 'Riskli, son alışverişin üzerinden 60 günden çok geçtiği anlamına gelir.'],
] as const

describe('texts that are right, in words of their own', () => {
  it.each(EXPLANATIONS)('SEG-51 pass, in %s, about %s', (language, name, text) => {
    const profile = PROFILES[name]
    expect(objectionTo(text, explain(profile, language), profile, language)).toBeUndefined()
  })

  it.each(ANSWERS)('SEG-52 pass, in %s: %s', (language, question, text) => {
    const { articles } = guideReply(question, language)
    expect(articles).toHaveLength(1)
    expect(objectionToAnswer(text, question, articles, language)).toBeUndefined()
  })
})
