/** After "ORD", with letters for digits and with gaps: "ORD-99O4", "ord 990 4", "O R D 9904". */
const AFTER_ORD =
  /\bo\s?r\s?d(?:er(?: (?:number|num|no|nr|id))?)?[\s#:._-]{0,3}([0-9oil](?:\s?[0-9oil]){3,8})(?![a-z0-9])/g
const LETTERS: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1' }

const DIGITS = [
  ['zero', 'oh', 'sifir'],
  ['one', 'bir'],
  ['two', 'iki'],
  ['three', 'uc'],
  ['four', 'dort'],
  ['five', 'bes'],
  ['six', 'alti'],
  ['seven', 'yedi'],
  ['eight', 'sekiz'],
  ['nine', 'dokuz'],
]
const digitOf = new Map(DIGITS.flatMap((names, digit) => names.map((name) => [name, String(digit)] as const)))
const SPOKEN = new RegExp(
  `\\b(?:${[...digitOf.keys()].join('|')})(?:[\\s,-]+(?:${[...digitOf.keys()].join('|')})){3,8}\\b`,
  'g',
)

const MAY_BE_TYPED = /\bo\s?r\s?d/

/** Numbers of at least four digits in a folded text that are there with a slip, or as somebody speaks them. */
export function mistypedNumbers(text: string): readonly string[] {
  const slips = (MAY_BE_TYPED.test(text) ? [...text.matchAll(AFTER_ORD)] : [])
    .map(([, typed = '']) => typed)
    .filter((typed) => /\d/.test(typed))
  return [
    ...slips.map((typed) => typed.replace(/\s/g, '').replace(/[oil]/g, (letter) => LETTERS[letter] ?? letter)),
    ...[...text.matchAll(SPOKEN)].map(([spoken]) =>
      (spoken.match(/[a-z]+/g) ?? []).map((name) => digitOf.get(name)).join(''),
    ),
  ]
}
