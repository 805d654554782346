import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { ROOTS } from './turkish-roots.ts'
import { isSmallStem, turkishStem } from './turkish-stem.ts'

const stemOf = (word: string) => turkishStem(fold(word))

describe('turkishStem', () => {
  it.each([
    ['hesap', 'hesap hesabım hesabımı hesabınızdan hesaplarımızın hesabi hesabimdaki'],
    ['siparis', 'sipariş siparişi siparişim siparişlerimizden siparisimdekiler siparişinizle'],
    ['kimlik', 'kimlik kimliği kimliğinizle kimliksiz kimlikleri'],
    ['ucret', 'ücret ücreti ücretsiz ücretlidir ücretlendirme ücretlendirilir'],
    ['sehir', 'şehir şehrim şehirler şehre'],
    ['kargo', 'kargo kargom kargoda kargonuz kargocu kargodan'],
    ['sil-', 'sil silmek silerim silebilirim silebilir silinir silindi silinmesini sildirmek siliyorum silmeden'],
    ['ode-', 'öde ödedim ödüyorum ödemeyi ödenir ödeyemiyorum ödemeniz ödeyecektim'],
    ['git-', 'gidiyor gitti gidecek gidecegi gider'],
    ['degis-', 'değişim değiştirebilir degistirmem değişiklik değişti'],
    ['ulas-', 'ulaştı ulaşamıyorum ulaşabilir ulasamamis ulaştırılır'],
    ['gel-', 'gelmedi gelir geliyo gelicek gelince gelen gelmeyen'],
    ['tasi-', 'taşıyor taşıyoruz taşıması taşımadı'],
    ['yap-', 'yapcam yapıyormusunuz yapabilirmiyim yaptığım'],
    ['almanya', "Almanya Almanya'daki Almanya'dan almanyaya"],
  ])('files under %s: %s', (stem, forms) => {
    for (const form of forms.split(' ')) expect([form, stemOf(form)]).toEqual([form, stem])
  })

  it.each([
    ['indirim', 'indirmek'],
    ['kayıt', 'kaybettim'],
    ['veri', 'verdi'],
    ['açık', 'açıklama'],
    ['satın', 'satış'],
    ['al', 'alışveriş'],
    ['bildirim', 'bilgi'],
    ['ödeme', 'ödül'],
    ['yeni', 'yenile'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other))
  })

  it('gives a word that is not listed one stem in all its cases', () => {
    for (const forms of [
      'klozet klozeti klozetim klozetimiz klozetlerden',
      'koltuk koltuğu koltuğumuz koltukta',
      'mikser mikseri mikserimi mikserler mikserden',
      'bornoz bornozu bornozum bornozlarımız',
    ]) {
      expect(new Set(forms.split(' ').map(stemOf))).toHaveLength(1)
    }
  })

  it('files each listed root under its own key, and keeps keys of verbs apart by a hyphen', () => {
    for (const [form, roots] of ROOTS) {
      expect(roots.map(({ key }) => key)).toContain(turkishStem(form))
      for (const { key, isVerb } of roots) if (isVerb && key.includes('-')) expect(key).toMatch(/^[a-z]+-$/)
    }
  })

  it('ends for any word, with something to file it under', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 64 }), (word) => turkishStem(word) !== ''))
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,64}$/), (word) => {
        expect(turkishStem(word)).toMatch(/^[a-z]+-?$/)
      }),
    )
  })

  it('knows what most questions have, whatever they are about', () => {
    expect('edebilir yapıyor olur mümkün kaç istemiyorum'.split(' ').map(stemOf).every(isSmallStem)).toBe(true)
    expect('iade kargo silmek'.split(' ').map(stemOf).some(isSmallStem)).toBe(false)
  })
})
