import { describe, expect, it } from 'vitest'
import { askedAgain, masked, normalized, questionId } from './question.ts'

describe('unanswered questions', () => {
  it('keeps out what points to a person', () => {
    const text = masked('@ada_l where is ORD-9876? Write to ada@example.com or call +49 30 1234567')
    expect(text).not.toMatch(/9876|ada|1234567/)
    expect(text).toContain('[handle] where')
    expect(text).toContain('[order_id]')
    expect(text).toContain('[email]')
  })

  it('cuts a long question and leaves no half character', () => {
    expect(masked('😀'.repeat(400)).length).toBeLessThanOrEqual(300)
    expect(masked(`${'a'.repeat(299)}😀`).isWellFormed()).toBe(true)
  })

  it('groups spellings of one question, in any script', () => {
    expect(questionId('Do you ship to Norway?')).toBe(questionId('  do you SHIP to norway '))
    expect(questionId('Do you ship to Norway?')).not.toBe(questionId('Do you ship to Sweden?'))
    expect(normalized('Kargo ücreti ne kadar??')).toBe('kargo ücreti ne kadar')
    expect(questionId('配送到挪威吗？')).toBe(questionId('配送到挪威吗'))
    expect(questionId('???')).toBeUndefined()
  })

  it('counts, and keeps the first wording, the first intent and the latest time', () => {
    const first = askedAgain('q', undefined, { question: 'Gift wrap?', at: '2026-11-21T10:00:00.000Z' })
    const second = askedAgain('q', first, { question: 'gift wrap', intent: 'x', at: '2026-11-20T10:00:00.000Z' })
    expect(second).toEqual({
      question_id: 'q',
      question: 'Gift wrap?',
      intent: 'x',
      asked: 2,
      first_asked: '2026-11-21T10:00:00.000Z',
      last_asked: '2026-11-21T10:00:00.000Z',
    })
  })
})
