import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { classify } from './classify.ts'
import { loadIntentModel } from './pack-intent-model.ts'
import { shopExamples } from './shop-messages.ts'

const shop = loadIntentModel(inflateRawSync(readFileSync(new URL('../../models/shop-intents.bin', import.meta.url))))

/** Messages that the model wasn't trained on. */
const MESSAGES: Readonly<Record<string, readonly string[]>> = {
  order_status: [
    'kargom hala elime geçmedi nerede bu',
    'siparişim yola çıktı mı',
    'paket neredeyse bir haftadır gelmiyor',
    'sipariş durumuna nasıl bakarım',
    'kargom nerde kaldi',
  ],
  delivery: ['kaç gün içinde kargolanıyor', "Ankara'ya teslimat süresi", 'kargo ücretsiz mi'],
  order_change: ['siparişime bir tane daha ekletmek istiyorum', 'siparişteki beden yanlış değiştirebilir misiniz'],
  order_cancellation: ['siparişi iptal ettirmek istiyorum', 'vazgeçtim almayacağım iptal lütfen'],
  product_returns: [
    'aldığım ayakkabıyı iade etmek istiyorum',
    'gelen ürün hasarlı',
    'ürün yanlış geldi ne yapacağım',
    'bardak kırık çıktı',
    'iade sürem doldu mu',
    'iade etmek istiyom',
  ],
  refunds: [
    'iade param ne zaman hesabıma geçer',
    'para iadesi alamadım',
    'ücretimi geri verin',
    'urun bozuk cikti para iadesi istiyorum',
  ],
  payment: ['kartımdan fazla ücret alındı', 'ödeme sırasında hata oluştu', 'taksitli ödeme yapabilir miyim'],
  invoice: ['faturama ulaşamıyorum', 'şirket adına fatura istiyorum'],
  account: [
    'hesabıma erişemiyorum',
    'şifre sıfırlama linki gelmedi',
    'hesabım nasıl silinir',
    'sifremi unuttum giremiyorum',
  ],
  product_question: ['bu montun kumaşı ne', '42 numara var mı stokta', 'garanti süresi ne kadar'],
  technical_problem: ['telefon açılmıyor', 'uygulamanız sürekli hata veriyor', 'sitenize girilmiyor'],
  complaint: [
    'çok ilgisizsiniz şikayetçiyim',
    'bu nasıl bir hizmet anlayışı rezalet',
    'bir daha sizden alışveriş yapmam',
  ],
  subscription: ['üyeliğimi iptal ettirmek istiyorum', 'bülten almak istemiyorum'],
  shipping_address: ['teslimat adresimi güncellemek istiyorum', 'adresi yanlış girmişim düzeltir misiniz'],
  promotion: ['kupon kodu kabul etmiyor', 'indirim var mı bu hafta'],
  store_information: ['mağaza kaçta kapanıyor', 'telefon numaranızı öğrenebilir miyim'],
  feedback: ['çok memnun kaldım ellerinize sağlık'],
  human_wanted: ['bir insanla konuşabilir miyim', 'müşteri temsilcisine bağlanmak istiyorum'],
  greeting: ['merhaba iyi günler'],
  thanks: ['çok teşekkür ederim'],
  goodbye: ['hoşçakal'],
  affirmation: ['evet evet'],
  negation: ['hayır istemiyorum'],
}
const FOREIGN = [
  'bugün hava nasıl olacak',
  'en iyi film hangisi',
  'bana bir hikaye anlat',
  "Türkiye'nin en yüksek dağı neresi",
]

const asked = Object.entries(MESSAGES).flatMap(([intent, texts]) => texts.map((text) => ({ text, intent })))

describe('the shipped intents in Turkish', () => {
  it('are right for nine messages of ten, and accepted', () => {
    const wrong = asked.filter(({ text, intent }) => {
      const { ranked, outOfScope } = classify(shop, text)
      return outOfScope || ranked[0]?.intent !== intent
    })
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(asked.length / 10)
  })

  it('are out of scope for what no shop is asked', () => {
    const taken = FOREIGN.filter((text) => !classify(shop, text).outOfScope)
    expect(taken.length, JSON.stringify(taken)).toBeLessThanOrEqual(1)
  })

  it('are tried on messages that no example has', () => {
    const examples = new Set(shopExamples().map(({ text }) => text))
    expect(asked.filter(({ text }) => examples.has(text))).toEqual([])
  })
})
