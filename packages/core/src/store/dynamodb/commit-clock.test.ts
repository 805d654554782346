import { describe, expect, it } from 'vitest'
import { commitClock } from './commit-clock.ts'

describe('commitClock', () => {
  it('never goes back when the clock does', () => {
    let time = 1_000_000
    const clock = commitClock(() => new Date(time))
    const before = clock.next()
    time -= 86_400_000
    expect(clock.next() > before).toBe(true)
  })

  it('sorts after everything it has read, though the writer was ahead of its own clock', () => {
    const ahead = commitClock(() => new Date(2_000_000))
    const behind = commitClock(() => new Date(1_000_000))
    const read = ahead.next()
    behind.observe(read)
    expect(behind.next() > read).toBe(true)
  })

  it('keeps its order when a millisecond has no room for one more commit', () => {
    const clock = commitClock(() => new Date(1_000_000))
    const full = `${clock.next().slice(0, -6)}999998`
    clock.observe(full)
    const stamps = [full, clock.next(), clock.next(), clock.next()]
    expect(stamps.toSorted()).toEqual(stamps)
    expect(new Set(stamps).size).toBe(stamps.length)
    expect(new Set(stamps.map((stamp) => stamp.length)).size).toBe(1)
  })
})
