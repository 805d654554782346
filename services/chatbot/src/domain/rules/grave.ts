import { handOver } from '../hand-over.ts'
import type { Rule } from './rule.ts'

/** Danger to a person or legal steps are for people, whatever the articles say. */
export const grave: Rule = (situation) => (situation.heard.isGrave ? handOver(situation, 'routing_rule') : undefined)
