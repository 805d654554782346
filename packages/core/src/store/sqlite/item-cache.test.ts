import { describe, expect, it } from 'vitest'
import { checkWrites } from '../check-writes.ts'
import { defineCounters, defineTable } from '../table.ts'
import { add, put, remove, type Write } from '../write.ts'
import { encodeUnit } from './encode-unit.ts'
import { ItemCache } from './item-cache.ts'

const notes = defineTable<{ readonly id: string; readonly text: string }>({ name: 'notes', key: ({ id }) => [id] })
const tallies = defineCounters('tallies')
const encoding = { tableNumbers: new Map([['notes', 0]]), newId: () => 'evt-1' }
const unit = (...writes: readonly Write[]) =>
  encodeUnit(
    checkWrites(writes, () => true),
    0,
    encoding,
  )
const body = (text: string) => JSON.stringify({ id: 'a', text })

describe('ItemCache', () => {
  it('gives what was read, and what a commit made of it', () => {
    const cache = new ItemCache()
    expect(cache.get('notes', ['a', ''])).toBeUndefined()
    cache.found('notes', ['a', ''], body('one'), 3, null)
    cache.committed(unit(put(notes, { id: 'a', text: 'two' }, 3)))
    expect(cache.get('notes', ['a', ''])?.item).toEqual({ id: 'a', text: 'two', version: 4 })
  })

  it('stays right when a read saw a commit before the cache was told of it', () => {
    const cache = new ItemCache()
    cache.found('notes', ['a', ''], body('two'), 4, null)
    cache.committed(unit(put(notes, { id: 'a', text: 'two' }, 3)))
    expect(cache.get('notes', ['a', ''])?.item).toEqual({ id: 'a', text: 'two', version: 4 })
  })

  it('knows a new item where it knew that there was none', () => {
    const cache = new ItemCache()
    cache.found('notes', ['a', ''], undefined, 0, null)
    cache.committed(unit(put(notes, { id: 'a', text: 'new' }, 'absent'), put(notes, { id: 'b', text: 'x' }, 'absent')))
    expect(cache.get('notes', ['a', ''])?.item).toEqual({ id: 'a', text: 'new', version: 1 })
    expect(cache.get('notes', ['b', ''])).toBeUndefined()
  })

  it('forgets what it could not know after a commit: blind puts, counters and what was removed', () => {
    const cache = new ItemCache()
    cache.found('notes', ['b', ''], body('one'), 1, null)
    cache.committed(unit(put(notes, { id: 'b', text: 'two' }, 'any')))
    cache.found('notes', ['c', ''], body('one'), 1, null)
    cache.committed(unit(remove(notes, ['c'], 1)))
    cache.found('tallies', ['d', ''], body('one'), 1, null)
    cache.committed(unit(add(tallies, ['d'], { seen: 1 })))
    for (const id of ['b', 'c']) expect(cache.get('notes', [id, '']), id).toBeUndefined()
    expect(cache.get('tallies', ['d', ''])).toBeUndefined()
  })

  it('forgets what a refused unit wanted to change', () => {
    const cache = new ItemCache()
    cache.found('notes', ['a', ''], body('one'), 3, null)
    cache.refused(unit(put(notes, { id: 'a', text: 'two' }, 2)))
    expect(cache.get('notes', ['a', ''])).toBeUndefined()
  })

  it('tells keys apart that read the same when joined', () => {
    const cache = new ItemCache()
    cache.found('notes', ['a b', 'c'], body('one'), 1, null)
    expect(cache.get('notes', ['a', 'b c'])).toBeUndefined()
  })

  it('lets go of what nobody asks for, and keeps what is asked for', () => {
    const cache = new ItemCache()
    const large = JSON.stringify({ text: 'x'.repeat(1_000_000) })
    cache.found('notes', ['asked', ''], body('one'), 1, null)
    cache.found('notes', ['forgotten', ''], body('one'), 1, null)
    for (let i = 0; i < 60; i++) {
      cache.found('notes', [`filling ${i}`, ''], large, 1, null)
      expect(cache.get('notes', ['asked', ''])).toBeDefined()
    }
    expect(cache.get('notes', ['forgotten', ''])).toBeUndefined()
  })
})
