/*
 * Endings as folding leaves them, which makes two spellings of each vowel harmony: a/e and i/u. In the order in which Turkish
 * puts them, each of them at most once.
 */
const PLURAL = 'l[ae]r'
const POSSESSIVE = '(?:[iu]?m[iu]z|[iu]?n[iu]z|[iu]m|[iu]n|s[iu]|[iu]|m|n)'
const CASE = '(?:n?[dt][ae]n?|n?[iu]n|[iu]n|y?l[ae]|[yn]?[ae]|[yn]?[iu]|n?c[ae])'
/** `-deki`, `-ninki`, and what may follow them. */
const THERE = `(?:ki(?:${PLURAL})?${CASE}?)`
const PERSON = '(?:y?[iu]m|s[iu]n(?:[iu]z|l[ae]r)?|y?[iu]z|l[ae]r)'
const PAST_PERSON = '(?:m|n|k|n[iu]z|l[ae]r)'
/** "Idi", "imiş", "ise", "-dir", "-iken" written as one with the word before. */
const COPULA = `(?:y?[dt][iu]${PAST_PERSON}?|y?m[iu]s${PERSON}?|y?s[ae]${PAST_PERSON}?|[dt][iu]r(?:l[ae]r)?|y?ken|${PERSON})`
/** "Mı", "mıyım", which many write as one with the word before. */
const QUESTION = `(?:m[iu](?:y[iu]m|s[iu]n(?:[iu]z)?|y[iu]z|yd[iu]${PAST_PERSON}?)?)`
const DERIVED = '(?:l[iu](?:[kg])?|s[iu]z(?:l[iu][kg])?|c[iu](?:l[iu][kg])?)'

const NOUN = `${DERIVED}?(?:${PLURAL})?${POSSESSIVE}?${CASE}?${THERE}?${COPULA}?${QUESTION}?`

/** Passive, reflexive, reciprocal, causative. */
const VOICE = '(?:[iu]l|[iu]?n|[iu]s|[dt][iu]r|[iu]?t|[aiu]r)'
const ABLE = '(?:y?[ae]b[iu]l)'
const NOT = '(?:(?:y?[ae])?m[ae])'
const NOT_BEFORE_YOR = '(?:(?:y?[ae])?m)'

/** With the tenses as they are spoken, too: `yapcam`, `gelicek`, `istiyom`. */
const FINITE = [
  `(?:${NOT_BEFORE_YOR}?[iu])?yo(?:r?${PERSON}|r|m|n|z)?${COPULA}?`,
  `${NOT}?[dt][iu]${PAST_PERSON}?`,
  `${NOT}?m[iu]s${COPULA}?`,
  `${NOT}?y?[aeiu]?c[ae](?:[kg]${PERSON}?${COPULA}?|m|n|z|s[iu]n)`,
  `[aiu]?r${COPULA}?`,
  `er${COPULA}?`,
  `(?:y?[ae])?m[ae]z?(?:m|y[iu]z|${COPULA})?`,
  `${NOT}?m[ae]l[iu](?:y)?${COPULA}?`,
  `${NOT}?s[ae]${PAST_PERSON}?`,
  `${NOT}?s[iu]n(?:l[ae]r)?`,
  `${NOT}?y?[iu]n(?:[iu]z)?`,
  `${NOT}?y?[ae](?:y[iu]m|l[iu]m)`,
].join('|')

/** Nouns, adjectives and adverbs that verbs make. */
const NOUNS_OF_VERBS = [
  `${NOT}?m[ae]k(?:t[ae]n?|l[ae]|s[iu]z[iu]n)?`,
  `${NOT}?m[ae]${NOUN}`,
  `[iu]s${NOUN}`,
  `y[iu]s${NOUN}`,
  `${NOT}?y?[ae]n${NOUN}`,
  `${NOT}?[dt][iu][kg]${NOUN}`,
  `${NOT}?y?[ae]c[ae][kg]${NOUN}`,
  `[iu]?m${NOUN}`,
  `y?[iu]c[iu]${NOUN}`,
  `${NOT}?y?[iu]p`,
  `${NOT}?y?[ae]r[ae]k`,
  `${NOT}?y?[iu]nc[ae]`,
  'm[ae]d[ae]n',
].join('|')

const VERB = `${VOICE}{0,3}${ABLE}?(?:${FINITE}|${NOUNS_OF_VERBS})?${QUESTION}?`
/** "Kilitle", "faturalandır": verbs out of nouns. */
const VERB_OF_NOUN = `l[ae](?:nd[iu]r|n|s|t)?(?:${VERB})`

const OF_NOUN = new RegExp(`^(?:${NOUN}|${VERB_OF_NOUN})$`)
const OF_VERB = new RegExp(`^(?:${VERB})$`)
const INFLECTION = new RegExp(
  `^${DERIVED}?(?:${PLURAL})?${POSSESSIVE}?${CASE}?${THERE}?(?:[dt][iu]r(?:l[ae]r)?)?${QUESTION}?$`,
)
/** Of verbs nobody lists, but that can be nothing else. */
const UNMISTAKABLE =
  /(?:(?:y?[ae])?m)?[iu]yor(?:um|sun|uz|sunuz|lar)?$|m[ae]k$|y?[ae]c[ae](?:k|g[iu]m|g[iu]z|ks[iu]n[iu]z|kl[ae]r)$|y?[ae]b[iu]l(?:[iu]r|[iu]yor)(?:[iu]m|[iu]z|s[iu]n|s[iu]n[iu]z|l[ae]r)?$|(?:y?[ae])?m[ae](?:d[iu][mkn]?|m[iu]s)$/

const VOWEL_AT_END = /[aeiou]$/
const VOWEL_AT_START = /^[aeiou]/
/** What can't follow a consonant: joining letters, and endings that need a vowel before. */
const OF_NOUN_AFTER_VOWEL = /^(?:y|n|s[iu](?!z)|m(?![iu]))/
const OF_VERB_AFTER_VOWEL = /^(?:y(?!or)|n|r)/

/** Whether a folded ending, or none, can follow a noun. */
export function followsNoun(root: string, ending: string): boolean {
  return ending === '' || (joinsNoun(root, ending) && OF_NOUN.test(ending))
}

/** Whether a folded ending, or none, can follow a verb. */
export function followsVerb(root: string, ending: string): boolean {
  return ending === '' || (joinsVerb(root, ending) && OF_VERB.test(ending))
}

/** The part of an unknown word before the endings of a noun that are in harmony with it; the whole word without any. */
export function withoutInflection(word: string, shortest: number): string {
  for (let end = shortest; end < word.length; end++) {
    const root = word.slice(0, end)
    const ending = word.slice(end)
    if (joinsNoun(root, ending) && INFLECTION.test(ending) && isHarmonic(word, end)) return root
  }
  return word
}

/** The part of an unknown word before the endings that only verbs have; undefined without any. */
export function unknownVerb(word: string, shortest: number): string | undefined {
  const { index } = UNMISTAKABLE.exec(word) ?? {}
  return index === undefined || index < shortest ? undefined : word.slice(0, index)
}

const joinsNoun = (root: string, ending: string): boolean => joins(root, ending, OF_NOUN_AFTER_VOWEL)
const joinsVerb = (root: string, ending: string): boolean => joins(root, ending, OF_VERB_AFTER_VOWEL)

function joins(root: string, ending: string, afterVowel: RegExp): boolean {
  return !(VOWEL_AT_END.test(root) ? VOWEL_AT_START : afterVowel).test(ending)
}

/** Which vowels can't follow a vowel in one word, as far as folding leaves vowel harmony. */
const DISHARMONIC: ReadonlySet<string> = new Set(['au', 'eu', 'iu', 'oi', 'ui', 'ae', 'ea'])

/** Whether the vowels of an ending are in harmony with each other and with the root before. */
function isHarmonic(word: string, from: number): boolean {
  let last =
    word
      .slice(0, from)
      .match(/[aeiou]/g)
      ?.at(-1) ?? ''
  for (const vowel of word.slice(from).match(/[aeiou]/g) ?? []) {
    if (DISHARMONIC.has(last + vowel)) return false
    last = vowel
  }
  return true
}
