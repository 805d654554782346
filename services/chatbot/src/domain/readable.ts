import { isBlank } from '@customer-service/contracts'

const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
/** Full-width letters, and the bold, italic and script ones of mathematics. */
const STYLED = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu

/**
 * The message as it looks: without invisible characters between letters, and styled letters and digits as plain ones. One
 * without anything visible stays as it is.
 */
export function readable(message: string): string {
  const read = message.replace(INVISIBLE, '').replace(STYLED, (letter) => letter.normalize('NFKC'))
  return isBlank(read) ? message : read
}
