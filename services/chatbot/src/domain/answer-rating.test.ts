import { describe, expect, it } from 'vitest'
import { answerRating } from './answer-rating.ts'
import { type DialogueState, newDialogue } from './dialogue-state.ts'
import { hear } from './heard.ts'

const returns = { type: 'article', id: 'kb-returns', title: 'Returns' } as const
const asked: DialogueState = {
  ...newDialogue,
  expecting: 'feedback',
  question: 'how do I return shoes?',
  told: [returns],
}
const signal = (text: string, state: DialogueState = asked) => answerRating(state, hear(text))?.signal

describe('answerRating', () => {
  it.each(['yes', 'That helped, thanks', 'thank you!', 'evet'])('hears in "%s" that the answer helped', (text) => {
    expect(answerRating(asked, hear(text))).toEqual({
      articleId: 'kb-returns',
      question: 'how do I return shoes?',
      signal: 'accepted',
    })
  })

  it.each(['no', "that didn't help", 'hayır'])('hears in "%s" that it did not', (text) => {
    expect(signal(text)).toBe('rejected')
  })

  it.each(['and how long does the refund take?', 'where is ORD-9876'])('hears neither in "%s"', (text) => {
    expect(signal(text)).toBeUndefined()
  })

  it('needs an answer out of one article just before', () => {
    expect(signal('yes', { ...asked, expecting: 'person_offer' })).toBeUndefined()
    expect(signal('yes', { ...asked, told: [returns, { ...returns, id: 'kb-refunds' }] })).toBeUndefined()
    expect(signal('yes', { ...asked, told: [{ type: 'order', id: 'ORD-1' }] })).toBeUndefined()
  })
})
