import { describe, expect, it } from 'vitest'
import { remembering } from './recent.ts'

describe('remembering', () => {
  it('makes a thing of a text once while there is room, and forgets the oldest', () => {
    const made: string[] = []
    const lengthOf = remembering((text) => {
      made.push(text)
      return text.length
    }, 8)
    for (const text of ['aa', 'bb', 'aa', 'cc', 'dd', 'aa', 'ee', 'aa']) expect(lengthOf(text)).toBe(2)
    expect(made).toEqual(['aa', 'bb', 'cc', 'dd', 'ee', 'aa'])
  })

  it('keeps no text that would take much of the room', () => {
    const made: string[] = []
    const remember = remembering((text) => made.push(text), 8)
    remember('long')
    remember('long')
    expect(made).toHaveLength(2)
  })
})
