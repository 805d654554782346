import { demoArticles } from '@customer-service/platform/demo'
import type { TalkTurn } from './talk.ts'

const idsByTitle = new Map(demoArticles.map(({ id, title }) => [title, id]))

export interface BotAnswer {
  readonly outcome: string
  readonly response: string
  readonly sources: readonly { readonly id: string }[]
  readonly suggested_actions: readonly { readonly text: string }[]
}

export interface Exchange {
  readonly turn: TalkTurn
  readonly answer: BotAnswer
  readonly wrong: readonly string[]
}

/**
 * What is wrong with an answer, in words; nothing when it is as expected. Where the bot may ask which article is meant, the
 * right one is offered; the words are due when it answers.
 */
export function wrongWith({ outcome, sources = [], says = [], never = [] }: TalkTurn, answer: BotAnswer): string[] {
  const isChoice = answer.outcome === 'clarified'
  const offered = answer.suggested_actions.flatMap(({ text }) => idsByTitle.get(text) ?? [])
  const ids = [...answer.sources.map(({ id }) => id), ...(isChoice ? offered : [])]
  const shown = [answer.response, ...answer.suggested_actions.map(({ text }) => text)].join('\n').toLowerCase()
  const isSaid = (words: string) => shown.includes(words.toLowerCase())
  return [
    ...(outcome.split('|').includes(answer.outcome) ? [] : [`is ${answer.outcome}, not ${outcome}`]),
    ...sources.filter((source) => !source.split('|').some((id) => ids.includes(id))).map((id) => `has no source ${id}`),
    ...(isChoice && outcome !== 'clarified' ? [] : says)
      .filter((words) => !words.split('|').some(isSaid))
      .map((words) => `does not say "${words}"`),
    ...never.filter(isSaid).map((words) => `says "${words}"`),
  ]
}

/** The conversation as people read it, with a mark where it went wrong. */
export function printed(exchanges: readonly Exchange[]): string {
  const lines = exchanges.flatMap(({ turn, answer, wrong }) => [
    `  customer: ${turn.customer}`,
    `  bot:      ${answer.response?.replaceAll('\n', '\n            ') ?? JSON.stringify(answer)}`,
    ...(answer.suggested_actions?.length
      ? [`            [${answer.suggested_actions.map(({ text }) => text).join('] [')}]`]
      : []),
    ...wrong.map((what) => `  WRONG:    ${what}`),
  ])
  return ['', ...lines].join('\n')
}
