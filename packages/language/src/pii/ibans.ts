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

const SPACE = 0x20

/** IBANs by country, length and check digits (ISO 13616, mod 97), with or without spaces. */
export function findIbans(text: string): readonly Span[] {
  const found: Span[] = []
  for (let start = 0; start + 15 <= text.length; start++) {
    if (!startsIban(text, start)) continue
    const length = LENGTHS.get(text.slice(start, start + 2).toUpperCase())
    const end = length === undefined ? undefined : endOfIban(text, start, length)
    if (end !== undefined && isValid(text, start, end)) found.push({ start, end })
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

function endOfIban(text: string, start: number, length: number): number | undefined {
  let position = start
  let spaces = 0
  while (position - start - spaces < length) {
    const code = text.charCodeAt(position)
    if (code === SPACE && text.charCodeAt(position - 1) !== SPACE) spaces += 1
    else if (!isAlphanumeric(code)) return undefined
    position += 1
  }
  return isAlphanumeric(text.charCodeAt(position)) ? undefined : position
}

/** The number that the letters and digits make, the first four last, leaves 1 when divided by 97. */
function isValid(text: string, start: number, end: number): boolean {
  return remainder(text, start, start + 4, remainder(text, start + 4, end, 0)) === 1
}

function remainder(text: string, from: number, to: number, before: number): number {
  let rest = before
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === SPACE) continue
    rest = isDigit(code) ? (rest * 10 + code - 0x30) % 97 : (rest * 100 + (code | 0x20) - 0x61 + 10) % 97
  }
  return rest
}
