import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { supportedUntil, type Vote, voted } from './votes.ts'

const NOW = new Date('2026-11-21T10:00:00Z')
const DAY_MS = 86_400_000
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS).toISOString()
const vote = (voter: string, signal: Vote['signal'], days = 0): Vote => ({ voter, signal, at: daysAgo(days) })
const all = (signal: Vote['signal'], count: number, days = 0) =>
  Array.from({ length: count }, (_, i) => vote(`voter-${i}`, signal, days))

describe('voted', () => {
  it('keeps one vote of each voter, the last', () => {
    const votes = voted(voted([], vote('ada', 'helpful', 2), 3), vote('ada', 'not_helpful'), 3)
    expect(votes).toEqual([vote('ada', 'not_helpful')])
  })

  it('lets no click take back an opinion, but an opinion a click', () => {
    expect(voted([vote('ada', 'rejected', 1)], vote('ada', 'clicked'), 3)).toEqual([vote('ada', 'rejected', 1)])
    expect(voted([vote('ada', 'clicked', 1)], vote('ada', 'rejected'), 3)).toEqual([vote('ada', 'rejected')])
  })

  it('keeps a bounded number of votes', () => {
    const kept = (leastVoters: number) =>
      all('clicked', 1_000).reduce<readonly Vote[]>((votes, next) => voted(votes, next, leastVoters), [])
    expect(kept(3)).toEqual(all('clicked', 1_000).slice(-50))
    expect(kept(100)).toHaveLength(400)
  })
})

describe('supportedUntil', () => {
  it('needs several voters, however strong each is', () => {
    expect(supportedUntil(all('accepted', 2), NOW, 3)).toBeUndefined()
    expect(supportedUntil(all('accepted', 3), NOW, 3)).toBeInstanceOf(Date)
  })

  it('takes more clicks than opinions', () => {
    expect(supportedUntil(all('clicked', 6), NOW, 3)).toBeUndefined()
    expect(supportedUntil(all('clicked', 7), NOW, 3)).toBeInstanceOf(Date)
  })

  it('counts what was rejected against it', () => {
    const against = [vote('bo', 'rejected'), vote('cy', 'not_helpful')]
    expect(supportedUntil([...all('helpful', 3), ...against], NOW, 3)).toBeUndefined()
  })

  it('fades: three opinions last 53 days', () => {
    const until = supportedUntil(all('helpful', 3), NOW, 3)
    expect(until?.toISOString().slice(0, 10)).toBe('2027-01-13')
    expect(supportedUntil(all('helpful', 3, 52), NOW, 3)).toBeInstanceOf(Date)
    expect(supportedUntil(all('helpful', 3, 53), NOW, 3)).toBeUndefined()
  })

  it('ends when it says, whatever the votes', () => {
    const signal = fc.constantFrom<Vote['signal'][]>('clicked', 'helpful', 'accepted', 'rejected')
    const votes = fc.array(fc.record({ signal, days: fc.integer({ min: 0, max: 100 }) }), { maxLength: 40 })
    fc.assert(
      fc.property(votes, (given) => {
        const list = given.map(({ signal, days }, i) => vote(`voter-${i}`, signal, days))
        const until = supportedUntil(list, NOW, 1)
        if (until === undefined) return
        expect(supportedUntil(list, new Date(until.getTime() - DAY_MS / 24), 1) ?? NOW).toBeInstanceOf(Date)
        expect(supportedUntil(list, new Date(until.getTime() + DAY_MS / 24), 1)).toBeUndefined()
      }),
    )
  })
})
