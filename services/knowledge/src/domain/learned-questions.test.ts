import { describe, expect, it } from 'vitest'
import {
  aliasesOf,
  current,
  type LearnedQuestion,
  learnedFromVotes,
  MOST_LEARNED,
  taught,
} from './learned-questions.ts'

const NOW = new Date('2026-11-21T10:00:00Z')
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
const asked = (name: string) => ({ question_id: name, question: `${name} [order_id]?` })
const after = (learned: readonly LearnedQuestion[], name: string, days: number | undefined) =>
  learnedFromVotes(learned, asked(name), days === undefined ? undefined : inDays(days), NOW)
const names = (learned: readonly LearnedQuestion[]) => learned.map(({ question_id }) => question_id)

describe('learned questions', () => {
  it('come with enough votes and go with them', () => {
    const learned = after([], 'a', 20)
    expect(names(learned)).toEqual(['a'])
    expect(after(learned, 'a', undefined)).toEqual([])
  })

  it('count until their end, and no longer at it', () => {
    const learned = after([], 'a', 20)
    expect(current(learned, new Date(inDays(20).getTime() - 1))).toEqual(learned)
    expect(current(learned, inDays(20))).toEqual([])
  })

  it('are left as they are where nothing worth telling changes', () => {
    const learned = after([], 'a', 20)
    expect(after(learned, 'a', 22)).toBe(learned)
    expect(after(learned, 'b', undefined)).toBe(learned)
    expect(after(learned, 'a', 40)).not.toBe(learned)
  })

  it('of the team outlast votes against them', () => {
    const learned = taught([], asked('a'), NOW)
    expect(after(learned, 'a', undefined)).toBe(learned)
    expect(taught(after([], 'a', 20), asked('a'), NOW)).toMatchObject([{ source: 'team' }])
  })

  it('are bounded: the weakest of the customers go first', () => {
    let learned = taught([], asked('team'), NOW)
    for (let i = 0; i < 100; i++) learned = after(learned, `q${i}`, 1 + ((i * 37) % 100))
    expect(learned.length).toBe(MOST_LEARNED)
    expect(names(learned)).toContain('team')
    expect(learned.every(({ until }) => until === undefined || until > inDays(70).toISOString())).toBe(true)
  })

  it('end, and show the index no placeholders', () => {
    const learned = after(after([], 'a', 20), 'b', 30)
    expect(aliasesOf(learned, NOW)).toEqual(['a  ?', 'b  ?'])
    expect(aliasesOf(learned, inDays(25))).toEqual(['b  ?'])
  })
})
