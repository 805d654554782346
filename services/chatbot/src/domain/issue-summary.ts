import type { Message } from '@customer-service/contracts/chatbot'
import { maskPii } from '@customer-service/language'
import { type Heard, hear } from './heard.ts'
import { unquoted } from './unquoted.ts'

const SUMMARY_LENGTH = 500

const MOST_MESSAGES = 3

/**
 * What the conversation is about, in the customer's words: their last messages that say more than "yes" or "a person please",
 * since they said that something is done. Without personal data, since it goes out with webhooks and mails; the conversation
 * holds it.
 */
export function issueSummary(messages: readonly Message[]): string {
  const texts = messages.filter(({ role }) => role === 'customer').map(({ text }) => unquoted(text))
  const told = lastTold(texts)
  const shown = told.length > 0 ? told : texts.slice(-1)
  const summary = [...new Set(shown.map((text) => text.trim()))].join(' / ')
  return maskPii(summary).slice(0, SUMMARY_LENGTH)
}

/** Heard from the last one on: what came before those that count costs nothing. */
function lastTold(texts: readonly string[]): readonly string[] {
  const told: string[] = []
  let isDone = false
  for (const text of texts.toReversed()) {
    const heard = hear(text)
    if (heard.smallTalk !== undefined && DONE.has(heard.smallTalk)) {
      if (told.length > 0) break
      isDone = true
    }
    if (!isTelling(heard)) continue
    told.unshift(text)
    if (isDone || told.length === MOST_MESSAGES) break
  }
  return told
}

const DONE: ReadonlySet<string> = new Set(['thanks', 'settled', 'goodbye'])

/** A wish for a person in more words has its reason with it. */
const FEW_WORDS = 9

function isTelling({
  isEmpty,
  isYes,
  isNo,
  notHelped,
  smallTalk,
  wantsPerson,
  isInsult,
  orderQuestion,
  demandsIt,
  words,
}: Heard): boolean {
  const isTalk = isEmpty || isYes || isNo || notHelped || demandsIt || smallTalk !== undefined
  return !isTalk && !(wantsPerson && words <= FEW_WORDS) && !(isInsult && orderQuestion === undefined)
}
