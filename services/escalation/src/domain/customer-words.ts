import type { Language } from '@customer-service/contracts'
import type { CustomerStatus, CustomerView } from '@customer-service/contracts/escalation'

type Step = CustomerView['history'][number]['step']

/** Why a link shows no case: wrong or withdrawn, past its time, opened too often, or we can't read the case now. */
export type LinkProblem = 'unknown' | 'expired' | 'busy' | 'unavailable'

/** All that a customer reads on the page of a case, in one language. */
export interface CustomerWords {
  readonly locale: string
  readonly title: string
  readonly headings: Readonly<Record<CustomerStatus, string>>
  answerBy(when: string): string
  late(when: string): string
  readonly beingWorkedOn: string
  readonly answered: string
  readonly waitingForYou: string
  readonly resolved: string
  readonly caseNumber: string
  readonly opened: string
  readonly answerExpected: string
  readonly history: string
  readonly steps: Readonly<Record<Step, string>>
  timesIn(zone: string, now: string): string
  keepLink(expires: string): string
  readonly problems: Readonly<Record<LinkProblem, { readonly heading: string; readonly text: string }>>
}

const en: CustomerWords = {
  locale: 'en-US',
  title: 'Your request',
  headings: {
    received: 'We have received your request',
    in_progress: 'A person is working on it',
    answered: 'We have answered you',
    waiting_for_you: 'We are waiting for your reply',
    resolved: 'Your request is resolved',
  },
  answerBy: (when) => `You can expect an answer by ${when}.`,
  late: (when) => `We wanted to answer by ${when}, and are late. We are sorry; your request is still in our queue.`,
  beingWorkedOn: 'We get back to you as soon as we know more.',
  answered: 'You find our answer where you wrote to us. We go on there, too.',
  waitingForYou: 'Please reply where you wrote to us, so that we can go on.',
  resolved: 'If something is still open, write to us again and tell us the case number.',
  caseNumber: 'Case number',
  opened: 'Opened',
  answerExpected: 'Answer expected by',
  history: 'What has happened',
  steps: {
    received: 'Request received',
    taken: 'Taken on by one of our people',
    answered: 'First answer sent',
    resolved: 'Resolved',
  },
  timesIn: (zone, now) =>
    `Times are those of ${zone}. This is how it stood at ${now}: load the page again for the latest.`,
  keepLink: (expires) => `Whoever has this link can open this page until ${expires}. Keep it to yourself.`,
  problems: {
    unknown: {
      heading: 'This link does not work',
      text: 'It may be incomplete, or no longer valid. If you have only just got it, try again in a minute; otherwise ask for a new one where you wrote to us.',
    },
    expired: {
      heading: 'This link has expired',
      text: 'Links work for a limited time, to protect you. Ask for a new one where you wrote to us, and tell us the case number.',
    },
    busy: {
      heading: 'This page was opened too often',
      text: 'It was opened many times within a second. Wait a moment, then load it again.',
    },
    unavailable: {
      heading: "We can't show your request right now",
      text: 'It is safe with us; only this page is out of reach. Load it again in a minute.',
    },
  },
}

const tr: CustomerWords = {
  locale: 'tr-TR',
  title: 'Talebiniz',
  headings: {
    received: 'Talebinizi aldık',
    in_progress: 'Bir yetkilimiz talebinizle ilgileniyor',
    answered: 'Size yanıt verdik',
    waiting_for_you: 'Yanıtınızı bekliyoruz',
    resolved: 'Talebiniz sonuçlandı',
  },
  answerBy: (when) => `Size en geç ${when} itibarıyla dönüş yapmayı planlıyoruz.`,
  late: (when) =>
    `Size ${when} itibarıyla dönüş yapmayı planlamıştık, ancak geciktik. Özür dileriz; talebiniz sırada bekliyor.`,
  beingWorkedOn: 'Yeni bir bilgi olduğunda size hemen dönüş yapacağız.',
  answered: 'Yanıtımızı bize yazdığınız yerde bulabilirsiniz. Görüşmemiz orada devam ediyor.',
  waitingForYou: 'Devam edebilmemiz için lütfen bize yazdığınız yerden yanıt verin.',
  resolved: 'Çözülmeyen bir şey varsa bize yeniden yazın ve kayıt numaranızı belirtin.',
  caseNumber: 'Kayıt numarası',
  opened: 'Açılış',
  answerExpected: 'Beklenen yanıt zamanı',
  history: 'Şimdiye kadar olanlar',
  steps: {
    received: 'Talep alındı',
    taken: 'Bir yetkilimiz ilgilenmeye başladı',
    answered: 'İlk yanıt gönderildi',
    resolved: 'Sonuçlandı',
  },
  timesIn: (zone, now) =>
    `Saatler ${zone} saat dilimine göredir. Son durum: ${now}. Güncel durum için sayfayı yenileyin.`,
  keepLink: (expires) =>
    `Bu bağlantıya sahip olan herkes bu sayfayı açabilir; son geçerlilik: ${expires}. Kimseyle paylaşmayın.`,
  problems: {
    unknown: {
      heading: 'Bu bağlantı çalışmıyor',
      text: 'Bağlantı eksik kopyalanmış ya da geçerliliğini yitirmiş olabilir. Bağlantıyı yeni aldıysanız bir dakika sonra yeniden deneyin; yoksa bize yazdığınız yerden yeni bir bağlantı isteyin.',
    },
    expired: {
      heading: 'Bu bağlantının süresi doldu',
      text: 'Güvenliğiniz için bağlantılar sınırlı bir süre çalışır. Bize yazdığınız yerden, kayıt numaranızı belirterek yeni bir bağlantı isteyin.',
    },
    busy: {
      heading: 'Bu sayfa çok sık açıldı',
      text: 'Sayfa bir saniye içinde çok kez açıldı. Biraz bekleyip yeniden yükleyin.',
    },
    unavailable: {
      heading: 'Talebinizi şu anda gösteremiyoruz',
      text: 'Talebiniz bizde kayıtlı; yalnızca bu sayfaya şu anda ulaşılamıyor. Bir dakika sonra yeniden yükleyin.',
    },
  },
}

const WORDS: Readonly<Record<Language, CustomerWords>> = { en, tr }

export const customerWords = (language: Language): CustomerWords => WORDS[language]

/** The first of these that names a language that we have, with or without a region: `tr`, `tr-TR`; else English. */
export function spokenLanguage(...wanted: readonly unknown[]): Language {
  return wanted.map(languageIn).find(isSpoken) ?? 'en'
}

const languageIn = (tag: unknown): string =>
  typeof tag === 'string' ? (/^\s*([a-z]{2})(?![a-z])/i.exec(tag)?.[1]?.toLowerCase() ?? '') : ''

const isSpoken = (language: string): language is Language => Object.hasOwn(WORDS, language)
