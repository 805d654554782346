import type { Message } from '@customer-service/contracts/chatbot'
import { hear } from './heard.ts'
import { redacted } from './redacted.ts'

const SUMMARY_LENGTH = 500

/**
 * What the conversation is about, in the customer's words: the last message of theirs that says more than "yes" or "a
 * person please". Without personal data, since it goes out with webhooks and mails; the conversation holds it.
 */
export function issueSummary(messages: readonly Message[]): string {
  const texts = messages.filter(({ role }) => role === 'customer').map(({ text }) => text)
  const telling = texts.findLast(isTelling) ?? texts.at(-1) ?? ''
  return redacted(telling.trim()).slice(0, SUMMARY_LENGTH)
}

function isTelling(text: string): boolean {
  const { isEmpty, isYes, isNo, notHelped, smallTalk, wantsPerson, words } = hear(text)
  return !(isEmpty || isYes || isNo || notHelped || smallTalk || (wantsPerson && words <= 8))
}
