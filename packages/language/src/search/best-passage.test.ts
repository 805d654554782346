import { describe, expect, it } from 'vitest'
import { bestPassage } from './best-passage.ts'

const TEXT =
  'Our shop sells shoes. You can return them within 30 days. Use the label in the box. Refunds take five days to reach your card. We speak English and Turkish.'

describe('bestPassage', () => {
  it('gives the sentences that answer, and what follows them while there is room', () => {
    expect(bestPassage('how long does a refund take', TEXT, { maxLength: 60 }).text).toBe(
      'Refunds take five days to reach your card.',
    )
    expect(bestPassage('can I return shoes', TEXT, { maxLength: 90 }).text).toContain('You can return them')
  })

  it('reads a text by the rules of its language', () => {
    const text =
      'Mağazamız her gün açıktır. Aboneliğinizi ayarlardan sonlandırabilirsiniz. Kargoyu ücretsiz yapıyoruz. Bize yazın.'
    expect(bestPassage('kargonuz ucretli mi', text, { maxLength: 40 })).toMatchObject({
      text: 'Kargoyu ücretsiz yapıyoruz.',
      score: 1,
    })
  })

  it('says where the passage stands', () => {
    const passage = bestPassage('refunds', TEXT)
    expect(TEXT.slice(passage.start, passage.end)).toBe(passage.text)
  })

  it('scores 0 and gives the beginning when nothing matches', () => {
    expect(bestPassage('zebra', TEXT, { maxLength: 30 })).toMatchObject({ text: 'Our shop sells shoes.', score: 0 })
  })

  it('cuts a sentence that is too long at a word', () => {
    expect(bestPassage('word', `${'word '.repeat(50)}.`, { maxLength: 22 }).text).toBe('word word word word')
  })

  it('takes an empty text', () => {
    expect(bestPassage('anything', '')).toEqual({ text: '', start: 0, end: 0, score: 0 })
  })
})
