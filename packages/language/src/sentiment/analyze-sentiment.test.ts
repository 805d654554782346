import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzeSentiment, sentimentScore } from './analyze-sentiment.ts'

const PRINTED = "I've been waiting for 3 days and still haven't received any update on my order. This is frustrating."

describe('analyzeSentiment', () => {
  it('SEN-11 reads the printed message as printed', () => {
    const found = analyzeSentiment(PRINTED)
    expect(found.sentiment).toBe('negative')
    expect(found.score).toBeGreaterThan(0.24)
    expect(found.score).toBeLessThanOrEqual(0.32)
    expect(found.emotions).toEqual(['frustration', 'disappointment'])
    expect(found.keywords).toEqual(['waiting', 'frustrating', 'order', 'update'])
    expect(found.language).toBe('en')
  })

  it.each([
    ['Where is my order ORD-9876?', 'neutral'],
    ['how do I cancel my order', 'neutral'],
    ['Thank you so much, this was really helpful!', 'positive'],
    ['I am not happy with the quality', 'negative'],
    ['Not bad at all', 'positive'],
    ['THIS IS UNACCEPTABLE!!! worst service ever', 'negative'],
    ['The shoes are beautiful but the delivery was terribly slow', 'mixed'],
    ["I can't reset my damn password", 'negative'],
    ['sooo gooood 😍', 'positive'],
    ['Siparişim hala gelmedi, rezalet!', 'negative'],
    ['SİPARİŞİM HALA GELMEDİ', 'negative'],
    ['Ürün harika, çok teşekkürler', 'positive'],
    ['iyi günler, siparişim nerede', 'neutral'],
  ])('reads "%s" as %s', (text, label) => {
    expect(analyzeSentiment(text).sentiment).toBe(label)
  })

  it.each([
    ['Ürün kırık çıktı, iade etmek istiyorum ama cevap vermiyorsunuz', 'negative'],
    ['Kargo firması paketi kaybetti ve hiç kimse ilgilenmiyor', 'negative'],
    ['Sorunum çözülmedi', 'negative'],
    ['artık sizden alışveriş yapmayacağım', 'negative'],
    ['Kimse yardımcı olmadı', 'negative'],
    ['iletişime geçilmedi, telefonlarım açılmadı', 'negative'],
    ['Sorunum hemen çözüldü, sağ olun', 'positive'],
    ['Gayet memnunum', 'positive'],
    ['Ürün beklediğimden güzel çıktı', 'positive'],
    ['hiç sorun yaşamadım', 'positive'],
    ['Fena değil', 'positive'],
    ['Ürün çok güzel ama kargo çok geç geldi', 'mixed'],
    ['Siparişim ne zaman gelir?', 'neutral'],
    ['fatura adresimi değiştirmek istiyorum', 'neutral'],
    ['iade etmek istiyorum', 'neutral'],
    ['temsilciye bağlanmak istiyorum', 'neutral'],
  ])('reads the Turkish "%s" as %s, by its verbs too', (text, label) => {
    expect(analyzeSentiment(text).sentiment).toBe(label)
  })

  it.each([
    ['iyi değil', 'negative'],
    ['çok da güzel bir ürün değil', 'negative'],
    ['İyi bir deneyim değildi', 'negative'],
    ['sorunumu çözemediniz', 'negative'],
    ['Bir daha buradan alışveriş yapmam', 'negative'],
    ['beklentimi karşılamadı', 'negative'],
    ['hiç pişman olmadım', 'positive'],
    ['kırık yok, sorunsuz geldi', 'positive'],
    ['Eksiksiz ve sağlam geldi', 'positive'],
    ['tam beklediğim gibi', 'positive'],
    ['iade ile ilgili bilgi almak istiyorum', 'neutral'],
    ["Hatay'a gönderim var mı", 'neutral'],
    ['kırmızısı yok mu', 'neutral'],
    ['ürün bozulursa ne yapmalıyım', 'neutral'],
    ['ne yapmam gerekiyor', 'neutral'],
  ])('reads the Turkish "%s" as %s, by what negates and by what is only supposed', (text, label) => {
    expect(analyzeSentiment(text).sentiment).toBe(label)
  })

  it.each([
    ['iyi değil', 'disappointment'],
    ['Bıktım sizden, kimse ilgilenmiyor', 'frustration'],
    ['dolandırıldım', 'anger'],
    ['Ürüne bayıldık', 'joy'],
    ['sorunumu hallettiniz, minnettarım', 'gratitude'],
  ])('hears in the Turkish "%s" %s first, never what its mood contradicts', (text, emotion) => {
    expect(analyzeSentiment(text).emotions[0]).toBe(emotion)
  })

  it.each([
    ['2/10 for the taste', 'negative'],
    ['rating: 1 out of 5', 'negative'],
    ['10/10', 'positive'],
    ['five stars from me', 'positive'],
    ['10 üzerinden 1', 'negative'],
    ['5 yıldız', 'positive'],
    ['It was ordered on 5/10', 'neutral'],
    ['do you have a 5 star hotel', 'neutral'],
  ])('takes "%s" for %s by the marks it gives', (text, label) => {
    expect(analyzeSentiment(text).sentiment).toBe(label)
  })

  it('C-08 labels by the thresholds it is given', () => {
    const text = 'My payment was declined'
    expect(analyzeSentiment(text).sentiment).toBe('neutral')
    expect(analyzeSentiment(text, { thresholds: { negativeBelow: 0.49, positiveAbove: 0.6 } }).sentiment).toBe(
      'negative',
    )
  })

  it('weighs what follows "but" more', () => {
    expect(sentimentScore('It was slow but good')).toBeGreaterThan(sentimentScore('It was good but slow'))
  })

  it('gets surer with more evidence and is unsure where it knows no words', () => {
    const plain = analyzeSentiment('terrible').confidence
    expect(analyzeSentiment('terrible, awful, a disgrace').confidence).toBeGreaterThan(plain)
    expect(analyzeSentiment('Wo ist meine Bestellung? Sehr schlecht 😡').confidence).toBeLessThan(0.4)
  })

  it('names the spans that moved the score, in the text itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('bad', '😡', 'ürün', 'great', 'not', 'İYİ', '!', 'still haven’t'), { maxLength: 30 }),
        (words) => {
          const text = words.join(' ')
          for (const { text: span, start, end, weight } of analyzeSentiment(text).evidence) {
            expect(text.slice(start, end)).toBe(span)
            expect(Math.abs(weight)).toBeLessThanOrEqual(1)
          }
        },
      ),
    )
  })

  it('takes no keyword from an address or a number', () => {
    const { keywords } = analyzeSentiment('My refund is missing, write to lovelace@analytical.org about the refund')
    expect(keywords).toContain('refund')
    expect(keywords.join(' ')).not.toMatch(/lovelace|analytical/)
  })

  it('keeps score and confidence within 0 and 1 for any text, and feels at least one thing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { score, confidence, emotions } = analyzeSentiment(text)
        expect(score >= 0 && score <= 1 && confidence >= 0 && confidence <= 1 && emotions.length > 0).toBe(true)
      }),
    )
  })
})
