import { describe, expect, it } from 'vitest'
import type { Alarm } from './alarm-phrases.ts'
import { alarmsIn } from './alarms.ts'

/** Sentences of customers, and what each calls for beside an answer. */
const MEANT: Readonly<Record<Alarm, readonly string[]>> = {
  safety: [
    'The charger caught fire last night while my kids were asleep',
    'I got an electric shock from the kettle you sold me',
    'The battery exploded in my hand',
    'There is smoke coming out of the dryer',
    'My son had an allergic reaction to your cream',
    'We both got food poisoning from the salmon and ended up in hospital',
    'It burned my hand when I opened the lid',
    'I choked on a piece of plastic in the cereal',
    'I want to kill myself, nothing works anymore',
    'I swear I will kill you if you call me again',
    'Ütüyü fişe takınca elektrik çarptı',
    'Telefonun bataryası patladı, elim yandı',
    'Yemekten zehirlendik, hastaneye kaldırıldım',
    'Krem alerji yaptı, yüzüm yandı',
  ],
  legal: [
    'I will take legal action if I do not hear back',
    'You will hear from my lawyer',
    "I'm going to sue you people",
    'See you in court',
    'I am taking this to small claims',
    'I have contacted my attorney about this',
    "Don't make me sue you",
    "I'll report you to trading standards",
    'This is a breach of contract',
    'Avukatıma veriyorum',
    'Tüketici hakem heyetine başvuracağım',
    'Size dava açacağım',
    'Yasal yollara başvuracağım',
    'HAKKIMI ARAYACAĞIM, mahkemeye gideceğim',
    'Savcılığa suç duyurusunda bulundum',
  ],
  fraud: [
    'There is an unauthorized charge of $89 on my card',
    'Somebody hacked my account and ordered a phone',
    'My account has been hacked',
    'I never authorised this payment',
    'I was scammed by a seller on your site',
    'You took the money without my permission',
    'Someone used my card for an order I did not place',
    'Kartım çalındı ve sizin siteden alışveriş yapılmış',
    'Hesabım ele geçirildi',
    'Bilgim dışında para çekilmiş',
    'Sitenizde dolandırıldım',
  ],
  person: [
    'Can I talk to a human please?',
    'let me speak to your manager',
    'I want to speak with someone who can fix this',
    'Is there a real person there?',
    'connect me to an agent',
    'Transfer me to customer service representative',
    "why can't I talk to a person?",
    'No, I want to speak to a supervisor',
    'Yetkili biriyle görüşmek istiyorum',
    'Müşteri temsilcisine bağlanmak istiyorum',
    'beni bir temsilciye bağlayın',
    'Gerçek bir insanla konuşmak istiyorum',
    'CANLI DESTEK İSTİYORUM',
  ],
  urgency: [
    'I need this urgently',
    'please reply ASAP',
    'Refund me immediately',
    'I need the dress by tomorrow, it is an emergency',
    'please answer right away',
    'Acil cevap bekliyorum',
    'Lütfen acilen ilgilenin',
    'Hemen paramı iade edin',
    'Ürün bana yarına lazım',
  ],
  churn: [
    'please cancel my subscription',
    'I want to close my account today',
    'I will never order from you again',
    'This is the last time I buy anything here',
    "I'm switching to a competitor",
    'we will take our business elsewhere',
    'You just lost a loyal customer',
    'Üyeliğimi iptal edin',
    'Bir daha asla sizden alışveriş yapmam',
    'Hesabımı silin lütfen',
    'Bir müşterinizi kaybettiniz',
  ],
}

/** Sentences that sound like it and aren't. */
const HARMLESS: readonly string[] = [
  "I'd kill for this jacket",
  'This cake is to die for',
  "I'm dying to try the new flavour",
  'Dangerously good cookies',
  'Is a legally required invoice included?',
  'Can I talk about returns?',
  'can you talk me through the setup',
  'It would not kill you to reply, but no hurry',
  'Your team is on fire, thank you!',
  'Is there a fire sale this weekend?',
  'Does the smoke detector come with a battery?',
  'Do you ship scrubs to a hospital address?',
  'I work at a hospital and need comfortable shoes',
  'Do these tennis court shoes run small?',
  'Sue from your team was lovely',
  'Is it legal to import this into Norway?',
  'Where do I find the legal notice on your site?',
  'How does your fraud protection work?',
  'Is this wig made of human hair?',
  'Are these reviews from real people?',
  'Which password manager do you recommend?',
  'How do I add a manager account?',
  'I am a real estate agent, is there a discount?',
  'Yesterday I spoke to an agent and she solved it',
  "I don't want to talk to a person, just tell me the price",
  'No rush, it is not urgent',
  'Does the emergency kit have bandages?',
  'I immediately fell in love with it',
  'Right now I have no complaints',
  'How do I switch to the annual plan?',
  'How do I switch to dark mode?',
  'The last time I ordered, everything was perfect',
  'I will never shop anywhere else again!',
  'Can I cancel my order?',
  'I have never had to contact you before',
  "please don't cancel my subscription",
  'I will leave you a good review',
  'unsubscribe me from the newsletter',
  'Yasal olarak zorunlu fatura geliyor mu?',
  'Davetiye siparişi vermek istiyorum',
  'Kargo hemen geldi, teşekkürler',
  'Acil değil, müsait olunca bakarsınız',
  'Acil durum çantası var mı?',
  'Kapı çalındı ama kimse yoktu',
  'Modemin ışığı yandı, çalışıyor',
  'Yetkili servis nerede?',
  'Müşteri temsilciniz çok kibardı',
  'Avukat cübbesi satıyor musunuz?',
  'Patlamış mısır makinesi var mı?',
  'Bir daha asla başka yerden almam, harikasınız',
  'Yetkiliyle görüşmek istemiyorum, sadece fiyat soracaktım',
]

const sureOnes = (text: string): readonly Alarm[] =>
  [...alarmsIn(text).values()].filter(({ isSure }) => isSure).map(({ alarm }) => alarm)

describe('alarmsIn', () => {
  it.each(Object.entries(MEANT).flatMap(([alarm, texts]) => texts.map((text) => [alarm, text] as const)))(
    'SEN-08 hears %s in "%s"',
    (alarm, text) => {
      expect(alarmsIn(text).get(alarm as Alarm)?.isSure).toBe(true)
    },
  )

  it.each(HARMLESS)('SEN-08 hears nothing in "%s"', (text) => {
    expect(sureOnes(text)).toEqual([])
  })

  it('quotes the words as the customer wrote them', () => {
    expect(alarmsIn('Tell your boss: this is a LAWSUIT!').get('legal')?.words).toBe('LAWSUIT')
  })

  it('reads hostile texts in little time', () => {
    const start = performance.now()
    for (const text of ['talk to '.repeat(2_500), 'kill '.repeat(4_000), 'x'.repeat(20_000)]) alarmsIn(text)
    expect(performance.now() - start).toBeLessThan(100)
  })
})
