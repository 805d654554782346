import { mostWords } from '../cursor.ts'
import type { Token } from '../tokens.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { turkishTokens } from './tokens.ts'

/**
 * The ways to read a prompt, the likelier first: a word may be of the grammar as well as of a name of the catalogue, "alan"
 * say. It is of a name where the whole name stands there.
 */
export function readingsOf(prompt: string, vocabulary: Vocabulary): readonly (readonly Token[])[] {
  const [byNames, byGrammar] = [
    turkishTokens(prompt, vocabulary, 'names'),
    turkishTokens(prompt, vocabulary, 'grammar'),
  ]
  if (byNames.length !== byGrammar.length) return [byNames, byGrammar]
  const isName = namesIn(byNames, vocabulary)
  const likelier = byGrammar.map((token, i) => (isName[i] ? (byNames[i] ?? token) : token))
  const isSame = likelier.every(({ text }, i) => text === byGrammar[i]?.text)
  return isSame ? [likelier] : [likelier, byGrammar]
}

/** For each word whether a name stands there that it is a part of. */
function namesIn(tokens: readonly Token[], vocabulary: Vocabulary): readonly boolean[] {
  const { items, families, categories, powertrains, cities, regions } = vocabulary
  const maps = [items, families, categories, powertrains, cities, regions]
  const longest = Math.max(...maps.map(mostWords))
  const isName = tokens.map(() => false)
  for (const start of tokens.keys()) {
    let phrase = ''
    for (let end = start; end < Math.min(tokens.length, start + longest); end++) {
      phrase = end === start ? (tokens[end]?.text ?? '') : `${phrase} ${tokens[end]?.text}`
      if (maps.some((names) => names.has(phrase))) isName.fill(true, start, end + 1)
    }
  }
  return isName
}
