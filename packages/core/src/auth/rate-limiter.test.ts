import { describe, expect, it } from 'vitest'
import { openRateLimiter } from './rate-limiter.ts'

function setup(perSecond: number, limit?: number) {
  let time = 0
  const limiter = openRateLimiter({ perSecond, now: () => new Date(time), ...(limit && { limit }) })
  const pass = (principal: string, times: number) =>
    Array.from({ length: times }, () => limiter.take(principal)).filter((wait) => wait === undefined).length
  return { limiter, pass, advance: (ms: number) => (time += ms) }
}

describe('the rate limit', () => {
  it('SEG-65 lets one second of requests through at once, then the steady rate', () => {
    const { limiter, pass, advance } = setup(100)
    expect(pass('user/ada', 1_000)).toBe(100)
    expect(limiter.take('user/ada')).toBe(1)
    advance(500)
    expect(pass('user/ada', 1_000)).toBe(50)
    advance(3_600_000)
    expect(pass('user/ada', 1_000)).toBe(100)
  })

  it('SEG-65 is each principal’s own', () => {
    const { pass } = setup(10)
    expect(pass('user/ada', 100)).toBe(10)
    expect(pass('user/bob', 100)).toBe(10)
  })

  it('SEG-65 says how long to wait, also below one a second', () => {
    const { limiter, advance } = setup(0.1)
    expect(limiter.take('user/ada')).toBeUndefined()
    expect(limiter.take('user/ada')).toBe(10)
    advance(9_000)
    expect(limiter.take('user/ada')).toBe(1)
    advance(1_000)
    expect(limiter.take('user/ada')).toBeUndefined()
  })

  it('SEG-65 does not give anything for a clock that goes back', () => {
    const { pass, advance } = setup(10)
    advance(10_000)
    expect(pass('user/ada', 100)).toBe(10)
    advance(-5_000)
    expect(pass('user/ada', 100)).toBe(0)
    advance(100)
    expect(pass('user/ada', 100)).toBe(1)
  })

  it('SEG-65 remembers a bounded number of principals, the busy ones first', () => {
    const { pass } = setup(1, 2)
    expect(pass('user/a', 1)).toBe(1)
    expect(pass('user/b', 1)).toBe(1)
    expect(pass('user/a', 1)).toBe(0)
    expect(pass('user/c', 1)).toBe(1)
    expect(pass('user/a', 1)).toBe(0)
  })
})
