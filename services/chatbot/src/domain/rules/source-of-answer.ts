import { moveOn } from '../dialogue-state.ts'
import { say as text, turn } from '../turn.ts'
import type { Rule } from './rule.ts'

/** "Are you sure?", "where did you get that from?": the bot names the articles and records of its last answer. */
export const sourceOfAnswer: Rule = ({ heard, state, say }) => {
  const { told = [] } = state
  if (!heard.asksForSource) return undefined
  if (told.length === 0) return turn({ outcome: 'asked_back', response: say.howCanIHelp, next: state })
  const names = told.map((source) =>
    source.type === 'article' ? say.article(source.title) : say.orderRecord(source.id),
  )
  return turn({
    outcome: 'small_talk',
    response: say.toldBy(new Intl.ListFormat(say.locale).format(names)),
    actions: [text(say.talkToPerson)],
    sources: told,
    next: moveOn(state, state.expecting === 'feedback' ? { expecting: 'feedback' } : {}),
  })
}
