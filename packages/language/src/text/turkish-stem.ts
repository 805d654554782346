import { followsNoun, followsVerb, unknownVerb, withoutInflection } from './turkish-endings.ts'
import { ROOTS, SMALL_KEYS } from './turkish-roots.ts'

const SHORTEST_ROOT = 2
/** Of a word that isn't listed: what is shorter could be too many words. */
const SHORTEST_UNKNOWN = 4

/**
 * What a folded Turkish word is filed under, whatever its endings: `siparis` of `siparislerimizden`, `sil-` of
 * `silebilirim`, `hesap` of `hesabimi`. The longest listed root counts whose rest is made of endings; a word without one
 * loses the endings of nouns that are in harmony with it.
 */
export function turkishStem(folded: string): string {
  const apostrophe = folded.indexOf("'")
  const word = apostrophe > 0 ? folded.slice(0, apostrophe) : folded
  return listed(word) ?? unlisted(word)
}

/** Whether a Turkish stem says little of what a text is about. */
export const isSmallStem = (stem: string): boolean => SMALL_KEYS.has(stem)

function listed(word: string): string | undefined {
  for (let end = word.length; end >= Math.min(SHORTEST_ROOT, word.length); end--) {
    const root = word.slice(0, end)
    const ending = word.slice(end)
    for (const form of formsOf(root, ending)) {
      for (const { key, isVerb } of ROOTS.get(form) ?? []) {
        if (isVerb ? followsVerb(root, ending) : followsNoun(root, ending)) return key
      }
    }
  }
  return undefined
}

const HARD: Readonly<Record<string, string>> = { b: 'p', d: 't', g: 'k' }

/** What a root may be without this ending: "hesap" of "hesabi", "ode" of "oduyor". */
function formsOf(root: string, ending: string): readonly string[] {
  if (!/^[aeiu]/.test(ending)) return [root]
  const isNarrowed = /^[iu]yo/.test(ending)
  return [root, hardened(root), ...(isNarrowed ? [`${root}a`, `${root}e`] : [])]
}

function unlisted(word: string): string {
  const verb = unknownVerb(word, SHORTEST_UNKNOWN)
  if (verb !== undefined) return `${verb}-`
  let rest = word
  for (;;) {
    const shorter = withoutInflection(rest, SHORTEST_UNKNOWN)
    if (shorter === rest) return hardened(rest)
    rest = shorter
  }
}

function hardened(root: string): string {
  const hard = HARD[root.slice(-1)]
  return hard === undefined ? root : root.slice(0, -1) + hard
}
