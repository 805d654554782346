import type { Span } from '../text/spans.ts'
import { stemBy } from '../text/stemming.ts'
import { tokenize } from '../text/tokens.ts'
import { passageFinder } from './best-passage.ts'
import type { QueryPlan, Slot } from './query-plan.ts'
import { prefixOf } from './vocabulary.ts'

/** The part of a text that a query is about. */
export interface Snippet {
  readonly text: string
  /** The query's words in it, in any form that finds the text; places in UTF-16 units of `text`, in order. */
  readonly matches: readonly Span[]
}

/** More would say no more. */
const MOST_MATCHES = 20

/** Makes snippets of texts, at most `maxLength` UTF-16 units long, cut at a word. */
export function snippetsOf(plan: QueryPlan, query: string, maxLength: number): (text: string) => Snippet {
  const asked = plan.slots.filter(({ isContent }) => isContent)
  const keys = new Set(asked.flatMap(({ meanings }) => meanings.map(({ term }) => term.key)))
  const meant = [query, ...asked.flatMap(correctionOf)].join(' ')
  const isMeant = (folded: string) =>
    plan.stemmings.some((stemming) => keys.has(stemBy(stemming, folded))) || keys.has(prefixOf(folded) ?? '')
  const passageOf = passageFinder(meant, { maxLength })
  return (text) => {
    const passage = shortened(passageOf(text).text, maxLength).toWellFormed()
    const matches = tokenize(passage).flatMap(({ folded, start, end }) => (isMeant(folded) ? [{ start, end }] : []))
    return { text: passage, matches: matches.slice(0, MOST_MATCHES) }
  }
}

/** A word that is meant by one that no document has. */
function correctionOf({ meanings: [first] }: Slot): readonly string[] {
  if (!first || first.share === 1) return []
  const [word] = first.term.words
  return word ? [word.folded] : []
}

function shortened(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const space = text.lastIndexOf(' ', maxLength)
  return text.slice(0, space > 0 ? space : maxLength)
}
