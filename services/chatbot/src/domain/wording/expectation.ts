import type { Language } from './wording.ts'

/** What the bot says of a hand-over once it knows when people answer. */
export interface ExpectationWording {
  readonly locale: string
  answerWithin(minutes: number): string
  /** `date`: of a later day than tomorrow, such as "Monday, November 23". */
  answerBy(day: 'today' | 'tomorrow' | { readonly date: string }, time: string): string
  /** The response goes into transcripts, which others read: the link itself stands in the action beside it. */
  readonly followBelow: string
  readonly follow: string
}

const en: ExpectationWording = {
  locale: 'en-US',
  answerWithin: (minutes) => `You can expect an answer within about ${minutes} minutes.`,
  answerBy: (day, time) => `You can expect an answer by ${time} ${typeof day === 'string' ? day : `on ${day.date}`}.`,
  followBelow: 'With the link below you can see how your case stands.',
  follow: 'Follow your case',
}

const DAYS_IN_TURKISH = { today: 'bugün', tomorrow: 'yarın' } as const

const tr: ExpectationWording = {
  locale: 'tr-TR',
  answerWithin: (minutes) => `Beklenen yanıt süresi: yaklaşık ${minutes} dakika.`,
  answerBy: (day, time) =>
    `Beklenen yanıt zamanı: en geç ${typeof day === 'string' ? DAYS_IN_TURKISH[day] : day.date} saat ${time}.`,
  followBelow: 'Kaydınızın durumunu aşağıdaki bağlantıdan görebilirsiniz.',
  follow: 'Kaydınızı takip edin',
}

const WORDINGS: Readonly<Record<Language, ExpectationWording>> = { en, tr }

/** English where nothing is known. */
export const expectationWording = (language: Language = 'en'): ExpectationWording => WORDINGS[language]
