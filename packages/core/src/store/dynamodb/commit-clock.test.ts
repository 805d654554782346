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

  it('keeps its order over a million commits in one millisecond', () => {
    const clock = commitClock(() => new Date(1_000_000))
    let last = ''
    for (let i = 0; i < 1_000_002; i++) {
      const stamp = clock.next()
      if (stamp <= last) throw new Error(`${stamp} doesn't follow ${last}`)
      last = stamp
    }
  })
})
