import { digitGroups, isAlphanumeric, isContinued } from '../text/digit-groups.ts'
import type { Span } from '../text/spans.ts'

const SEPARATOR = /^[ -]?$/
const SHORTEST_GROUP = 2

/** Payment card numbers: 13 to 19 digits that pass Luhn's check, in one piece or in groups. */
export function findCards(text: string): readonly Span[] {
  const groups = digitGroups(text)
  const found: Span[] = []
  groups.forEach((group, first) => {
    if (isAlphanumeric(text.charCodeAt(group.start - 1)) || !/^[2-6]/.test(group.digits)) return
    let digits = ''
    for (let last = first; last < groups.length && digits.length < 19; last++) {
      const next = groups[last]
      const before = groups[last - 1]
      if (!next || next.digits.length < SHORTEST_GROUP) break
      if (last > first && before && !isContinued(text, before, next, SEPARATOR)) break
      digits += next.digits
      if (isCard(digits)) found.push({ start: group.start, end: next.end })
    }
  })
  return found
}

function isCard(digits: string): boolean {
  return digits.length >= 13 && digits.length <= 19 && passesLuhn(digits)
}

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.charAt(digits.length - 1 - i))
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
