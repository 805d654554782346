import { answerFromArticle, clearHit } from '../knowledge-answer.ts'
import type { Rule } from './rule.ts'

/** An article answers the question. */
export const knowledge: Rule = (situation) => {
  const hit = clearHit(situation)
  return hit && answerFromArticle(situation, hit)
}
