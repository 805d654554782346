const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const FULL_WIDTH = /[\uff01-\uff5e]/g
const TO_ASCII = 0xfee0

/**
 * The message as it looks: without invisible characters between letters, and full-width letters and digits as plain ones.
 * One without anything visible stays as it is.
 */
export function readable(message: string): string {
  const read = message
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - TO_ASCII))
  return read.trim() === '' ? message : read
}
