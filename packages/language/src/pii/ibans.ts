import { isAlphanumeric, isAsciiLetter, isDigit } from '../text/digit-groups.ts'
import type { Span } from '../text/spans.ts'

/** Length of the IBANs of each country (SWIFT IBAN registry). */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27
GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24
ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26
UA29 VA22 VG24 XK20`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/** IBANs by country, length and check digits (ISO 13616, mod 97), with or without spaces. */
export function findIbans(text: string): readonly Span[] {
  const found: Span[] = []
  for (let start = 0; start + 15 <= text.length; start++) {
    if (!startsIban(text, start)) continue
    const length = LENGTHS.get(text.slice(start, start + 2).toUpperCase())
    const iban = length === undefined ? undefined : read(text, start, length)
    if (iban && isValid(iban.code)) found.push({ start, end: iban.end })
  }
  return found
}

function startsIban(text: string, at: number): boolean {
  return (
    isDigit(text.charCodeAt(at + 2)) &&
    isDigit(text.charCodeAt(at + 3)) &&
    isAsciiLetter(text.charCodeAt(at)) &&
    isAsciiLetter(text.charCodeAt(at + 1)) &&
    !isAlphanumeric(text.charCodeAt(at - 1))
  )
}

function read(text: string, start: number, length: number): { code: string; end: number } | undefined {
  let code = ''
  let position = start
  while (code.length < length && position < text.length) {
    const character = text.charAt(position)
    if (isAlphanumeric(character.charCodeAt(0))) code += character.toUpperCase()
    else if (character !== ' ' || text.charAt(position - 1) === ' ') return undefined
    position += 1
  }
  return code.length === length && !isAlphanumeric(text.charCodeAt(position)) ? { code, end: position } : undefined
}

function isValid(iban: string): boolean {
  let rest = 0
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
