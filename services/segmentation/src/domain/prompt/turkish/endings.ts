/** What the ending of a word says, as far as the grammar asks. */
export interface Form {
  readonly case?: 'dat' | 'loc' | 'abl' | 'gen' | 'ins'
  readonly isPlural?: true
  /** "-ki": who is there. */
  readonly isThere?: true
  /** "-kiler": those in Ankara, those under thirty. */
  readonly areThose?: true
  /** "-dır" on a time: for so long. */
  readonly lasts?: true
  /** "-lı", "-lik": out of Istanbul, in the thirties. */
  readonly isDerived?: true
  /** Of a verb: done or not. */
  readonly did?: boolean
}

/*
 * Endings as they are after folding, which leaves of each vowel harmony two spellings, a/e and i/u. Which of them a word asks for
 * isn't checked: who misspells it means the same.
 */
const PLURAL = 'l[ae]r'
const POSSESSIVE = '(?:[iu]?m[iu]z|[iu]?n[iu]z|[iu]m|[iu]n|s[iu]|[iu]|m|n)'
const CASES = {
  loc: '(?:n?[dt][ae])',
  abl: '(?:n?[dt][ae]n)',
  gen: '(?:n?[iu]n)',
  ins: '(?:y?l[ae])',
  dat: '(?:[yn]?[ae])',
  acc: '(?:[yn]?[iu])',
} as const
const CASE = (mark: string): string =>
  Object.entries(CASES)
    .map(([name, ending]) => `(?<${name}${mark}>${ending})`)
    .join('|')

const NOUN = new RegExp(
  `^(?<derived>l[iu]k?)?(?<plural>${PLURAL})?${POSSESSIVE}?(?:${CASE('')})?(?<lasts>[dt][iu]r)?(?:(?<there>ki)(?<plural2>${PLURAL})?(?:${CASE('2')})?)?$`,
)
const VERB = /^(?:(?<did>y?[ae]n|m[iu]s|[dt][iu])|m[ae](?<didNot>y[ae]n|m[iu]s|d[iu]))(?<rest>.*)$/

/** The ending of a noun, a name or a number; undefined when it is none. */
export function nounForm(ending: string): Form | undefined {
  const found = NOUN.exec(ending)?.groups
  if (found === undefined) return undefined
  const case_ = (['loc', 'abl', 'gen', 'ins', 'dat'] as const).find(
    (name) => found[name] !== undefined || found[`${name}2`] !== undefined,
  )
  return {
    ...(case_ && { case: case_ }),
    ...(found.plural !== undefined && { isPlural: true }),
    ...(found.there !== undefined && { isThere: true }),
    ...(found.plural2 !== undefined && { areThose: true }),
    ...(found.lasts !== undefined && { lasts: true }),
    ...(found.derived !== undefined && { isDerived: true }),
  }
}

/** "-an", "-mış", "-dı" and "-mayan", "-mamış", "-madı", with whatever makes them nouns. */
export function verbForm(ending: string): Form | undefined {
  const found = VERB.exec(ending)?.groups
  const rest = found && nounForm(found.rest ?? '')
  return found && rest && { ...rest, did: found.did !== undefined }
}

/** What a stem may have ended in before its ending made it soft: "talep" of "talebi". */
export function hardened(stem: string): readonly string[] {
  const last = stem.at(-1)
  const hard = last === 'g' ? 'k' : last === 'b' ? 'p' : last === 'd' ? 't' : undefined
  return hard === undefined ? [stem] : [stem, `${stem.slice(0, -1)}${hard}`]
}
