import { describe, expect, it } from 'vitest'
import { groupOf } from './group.ts'

describe('groupOf', () => {
  it('keeps an id, and makes a group that SQS takes of any other key', () => {
    expect(groupOf('conv-0abc')).toBe('conv-0abc')
    for (const key of ['müşteri 7', 'a b', 'x'.repeat(129), '🙂']) expect(groupOf(key)).toMatch(/^key-[0-9a-f]{64}$/)
    expect(groupOf('a b')).not.toBe(groupOf('a c'))
  })
})
