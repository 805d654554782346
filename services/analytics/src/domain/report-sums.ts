import { isAtLeast } from '@customer-service/contracts'
import { type CaseFact, isSolved, secondsToFirstResponse, secondsToResolve } from './case-fact.ts'
import { type Fact, resolutionSeconds } from './fact.ts'
import { moodOf } from './mood.ts'
import { type Sums, sumsOf } from './sums.ts'

/** The sums that only reports need, on top of the dashboard's. A name with a colon is one part of a breakdown. */
export function reportSumsOf(fact: Fact): Sums {
  const mood = moodOf(fact)
  return {
    ...sumsOf(fact),
    messages: fact.messages,
    ...(mood && { [`mood:${mood}`]: 1 }),
    ...(fact.channel !== undefined && { [`channel:${fact.channel}`]: 1 }),
    ...(fact.handover && { [`reason:${fact.handover.reason}`]: 1 }),
    ...(fact.closing?.resolution === 'abandoned' && { abandoned: 1 }),
    ...prefixedWith('outcome:', fact.outcomes),
    ...(fact.issue && issueSumsOf(fact, fact.issue.name)),
    ...(fact.issue && mood === 'negative' && { [`issue_negative:${fact.issue.name}`]: 1 }),
  }
}

export function caseSumsOf(item: CaseFact): Sums {
  const seconds = secondsToResolve(item)
  const answered = secondsToFirstResponse(item)
  return {
    cases: 1,
    [`priority:${item.priority}`]: 1,
    [`status:${item.status}`]: 1,
    [`agent:${item.assigned_to}`]: 1,
    ...(isAtLeast(item.priority, 'high') && { [`agent_pressing:${item.assigned_to}`]: 1 }),
    ...(isSolved(item.status) && { solved: 1, [`agent_solved:${item.assigned_to}`]: 1 }),
    ...(seconds !== undefined && {
      timed: 1,
      timed_seconds: seconds,
      [`agent_timed:${item.assigned_to}`]: 1,
      [`agent_seconds:${item.assigned_to}`]: seconds,
    }),
    ...(answered !== undefined && {
      [`agent_answered:${item.assigned_to}`]: 1,
      [`agent_answer_seconds:${item.assigned_to}`]: answered,
    }),
  }
}

function issueSumsOf(fact: Fact, issue: string): Sums {
  const seconds = resolutionSeconds(fact)
  return {
    ...(fact.analyses > 0 && {
      [`issue_analyses:${issue}`]: fact.analyses,
      [`issue_score:${issue}`]: fact.score_millionths,
    }),
    ...(fact.is_escalated && { [`issue_escalated:${issue}`]: 1 }),
    ...(seconds !== undefined && { [`issue_resolved:${issue}`]: 1, [`issue_seconds:${issue}`]: seconds }),
  }
}

const prefixedWith = (prefix: string, counts: Sums): Sums =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [`${prefix}${name}`, count]))
