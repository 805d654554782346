import { maskPii } from '@customer-service/language'

/** Longer texts teach no more. */
const MOST_KEPT = 2_000

/** The beginning of the text with e-mail addresses, phone, card and account numbers replaced by their kind: `[email]`. */
export const redacted = (text: string): string => maskPii(beginningOf(text))

/** Never ends within a surrogate pair. */
function beginningOf(text: string): string {
  return text.length <= MOST_KEPT ? text : text.slice(0, MOST_KEPT).replace(/[\ud800-\udbff]$/, '')
}
