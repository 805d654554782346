import type { Row } from '../row.ts'
import type { Tell } from '../suite.ts'
import { answersFrom } from './answers.ts'
import { askBot } from './bot.ts'
import { SEARCH_ENGINES } from './engines.ts'
import type { RetrievalSet } from './retrieval-set.ts'

/** Beside the one that the bot has by itself. */
const CHANCES = ['0.35', '0.55', '0.65'] as const

/**
 * The bot's answers, beside those of a bot that answers with the first hit of a peer while it is wrong as rarely; and what
 * other values of `ANSWER_CHANCE` give.
 */
export async function answerRows(set: RetrievalSet, tell: Tell): Promise<readonly Row[]> {
  const bot = await askBot(set, {})
  const peers = SEARCH_ENGINES.filter(([engine]) => engine !== 'shipped').map(
    ([engine, open]) => [engine, answersFrom(open(set.documents), set, bot.wrong)] as const,
  )
  const row = (metric: string, figure: 'right' | 'wrong' | 'unfounded'): Row => ({
    set: set.name,
    metric,
    figures: {
      shipped: bot[figure],
      ...Object.fromEntries(peers.map(([engine, answers]) => [engine, answers[figure]])),
    },
  })
  const rows = [
    row('bot: right answers', 'right'),
    row('bot: wrong answers', 'wrong'),
    { set: set.name, metric: 'bot: asks back', figures: { shipped: bot.askedBack } },
    row('bot: wrong without its article', 'unfounded'),
  ]
  for (const chance of CHANCES) {
    tell(`bot with ANSWER_CHANCE ${chance}, ${set.name}`)
    const { right, wrong, unfounded } = await askBot(set, { ANSWER_CHANCE: chance })
    const more = (what: string, figure: number): Row => ({
      set: set.name,
      metric: `ANSWER_CHANCE ${chance}: ${what}`,
      figures: { shipped: figure },
    })
    rows.push(more('right', right), more('wrong', wrong), more('wrong without its article', unfounded))
  }
  return rows
}
