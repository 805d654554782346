import { findPii } from '@customer-service/language'

/** The text with a word in brackets in place of what identifies a person: `[email]`. */
export function masked(text: string): string {
  let result = ''
  let position = 0
  for (const { type, start, end } of findPii(text)) {
    result += `${text.slice(position, start)}[${type}]`
    position = end
  }
  return result + text.slice(position)
}
