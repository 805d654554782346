/** What a customer says stands in the first lines; the rest isn't read for signals, so that a long text costs no more. */
const READ_LENGTH = 2_000

const COMBINING = /[\u0300-\u036f]+/g
const NOT_ASCII = /[^\0-\x7f]/
/** Any but a single plain one. */
const WIDE_SPACE = /[^\S ]|\s\s/

/**
 * The form in which the dialogue's patterns read a message: lower case by no locale's rules, without accents, with
 * plain apostrophes. Turkish typed with or without its own letters becomes the same text.
 */
export function folded(text: string): string {
  const read = text.length > READ_LENGTH ? text.slice(0, READ_LENGTH) : text
  const plain = NOT_ASCII.test(read) ? withoutMarks(read) : read.toLowerCase()
  return (WIDE_SPACE.test(plain) ? plain.replace(/\s+/g, ' ') : plain).trim()
}

function withoutMarks(text: string): string {
  return text.normalize('NFKD').replace(COMBINING, '').toLowerCase().replaceAll('ı', 'i').replace(/[’‘`]/g, "'")
}
