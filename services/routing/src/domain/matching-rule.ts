import type { RoutingRule } from '@customer-service/contracts/routing'
import { tokenize } from '@customer-service/language'

export interface RuleMatch {
  readonly rule: RoutingRule
  /** The rule's term that the text has; absent when its intent decided. */
  readonly term?: string
}

/** Rules in the order they are tried: highest `order` first, then by id. */
export function inOrder(rules: readonly RoutingRule[]): readonly RoutingRule[] {
  return rules.toSorted((a, b) => b.order - a.order || (a.rule_id < b.rule_id ? -1 : 1))
}

/** A rule with its terms as the words that are compared. */
export interface ReadyRule {
  readonly rule: RoutingRule
  readonly terms: readonly { readonly term: string; readonly folded: string }[]
}

export function ready(rule: RoutingRule): ReadyRule {
  return { rule, terms: (rule.terms ?? []).map((term) => ({ term, folded: wordsOf(term) })) }
}

/** The first rule with the intent, or with one of its terms as whole words in the text. */
export function matchingRule(
  rules: readonly ReadyRule[],
  text: string,
  intent: string | undefined,
): RuleMatch | undefined {
  const words = wordsOf(text)
  for (const { rule, terms } of rules) {
    const found = terms.find(({ folded }) => folded !== '  ' && words.includes(folded))
    if (found) return { rule, term: found.term }
    if (rule.intent !== undefined && rule.intent === intent) return { rule }
  }
  return undefined
}

const WORDS_READ = 4_000

/** The folded words with a space on both sides, so that whole words are found by one search. */
function wordsOf(text: string): string {
  return ` ${tokenize(text, WORDS_READ)
    .map(({ folded }) => folded)
    .join(' ')} `
}
