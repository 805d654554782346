import type { ReadHit } from './read-hits.ts'

/**
 * Fitted (logistic regression) to the best articles for questions of five sets: with the article that answers them,
 * without it, and about something else. Beside a threshold on the relevance alone, right answers of StackFAQ and Banking77
 * FAQ fall from 74 to 67 and from 61 to 57 percent of the questions, wrong ones from 5.6 to 1.8 and from 12 to 6; where no
 * article answers, from 34 to 16 and from 38 to 24; on questions to a shop, right ones rise from 58 to 79 and from 25 to
 * 42. To be fitted anew when the relevance of search hits is.
 */
const BASE = -1.93
const BY_RELEVANCE = 0.75
const BY_LEAD = 1.51
const BY_SUPPORT = 0.49
/** Set by hand, between what right and wrong answers gain. */
const BY_INTENT = 0.6
/** A lead over the next article that is larger says no more. */
const MOST_LEAD = 1.5
/**
 * The same where no passage has half of the question's words and nothing says that the article is on its intent: that no other
 * article has a word of "how long does the train take" is no proof that this one answers it.
 */
const MOST_UNPROVEN_LEAD = 1.2
const PROOF = 0.45
/** An article of less relevance is no answer, however far behind the others are. */
const LEAST_RELEVANCE = 0.2

/**
 * The chance, 0 to 1, that the first of the hits answers the question: by its relevance, by how far it is ahead of the
 * next one, by the part of the question's words that one passage of it has, and by whether it is on the intent.
 */
export function answerChance([best, second]: readonly ReadHit[]): number {
  if (!best || best.hit.relevance_score < LEAST_RELEVANCE) return 0
  const isProven = best.namesIntent || best.passage.score >= PROOF
  const most = isProven ? MOST_LEAD : MOST_UNPROVEN_LEAD
  const lead = Math.min(most, evidenceOf(best) - (second ? evidenceOf(second) : logit(LEAST_RELEVANCE)))
  const sum =
    BASE +
    BY_RELEVANCE * logit(best.hit.relevance_score) +
    BY_LEAD * lead +
    BY_SUPPORT * best.passage.score +
    (best.namesIntent ? BY_INTENT : 0)
  return 1 / (1 + Math.exp(-sum))
}

/** How much it counts for the order that a title names the intent. */
const INTENT_EVIDENCE = 0.5

/** What puts one article before another: an article on many things has one passage that answers. */
export const evidenceOf = ({ hit, passage, namesIntent }: ReadHit): number =>
  logit(hit.relevance_score) + passage.score + (namesIntent ? INTENT_EVIDENCE : 0)

/** Finite at 0 and 1. */
const logit = (chance: number): number => Math.log((chance + 0.02) / (1.02 - chance))
