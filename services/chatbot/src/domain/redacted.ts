import { findPii } from '@customer-service/language'

/** The text with e-mail addresses, phone, card and account numbers replaced by their kind: `[email]`. */
export function redacted(text: string): string {
  return findPii(text)
    .toReversed()
    .reduce((rest, { type, start, end }) => `${rest.slice(0, start)}[${type}]${rest.slice(end)}`, text)
}
