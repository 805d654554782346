import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkWrites } from '../check-writes.ts'
import { defineCounters, defineTable } from '../table.ts'
import { add, put, remove, type Write } from '../write.ts'
import { encodeUnit } from './encode-unit.ts'
import { ItemCache } from './item-cache.ts'
import { ONLY_ROW, PageCache, type PageRow } from './page-cache.ts'
import { Reader } from './reader.ts'
import { openForTest, temporaryFolder } from './temporary.ts'

interface Message {
  readonly conversation: string
  readonly place: string
  readonly text: string
  readonly expires?: number
}
const messages = defineTable<Message>({
  name: 'test_messages',
  key: ({ conversation, place }) => [conversation, place],
  expiresAt: ({ expires }) => expires,
})
const tallies = defineCounters('test_tallies')
const encoding = { tableNumbers: new Map([['test_messages', 0]]), newId: () => 'evt-1' }
const unit = (...writes: readonly Write[]) =>
  encodeUnit(
    checkWrites(writes, () => true),
    0,
    encoding,
  )
const message = (place: string, text = 'hi'): Message => ({ conversation: 'c', place, text })
const row = (place: string, version = 1, text = 'hi'): PageRow => ({
  sort: place,
  row: ONLY_ROW,
  item: { ...message(place, text), version },
  expiresAt: null,
  characters: JSON.stringify(message(place, text)).length,
})
const LAST_TWO = { descending: true, limit: 2 }

function cacheOf(...rows: readonly PageRow[]) {
  const cache = new PageCache()
  cache.found('test_messages', 'c', LAST_TWO, { rows, hasMore: false })
  return { cache, get: () => cache.get('test_messages', 'c', LAST_TWO, 0) }
}

describe('PageCache', () => {
  it('takes a new item into its place, and lets the last one go that the page has no room for', () => {
    const { cache, get } = cacheOf(row('2'), row('1'))
    cache.committed(unit(put(messages, message('3'), 'absent')))
    expect(get()).toEqual({ rows: [row('3'), row('2')], hasMore: true })
    cache.committed(unit(put(messages, message('2', 'changed'), 1)))
    expect(get()).toEqual({ rows: [row('3'), row('2', 2, 'changed')], hasMore: true })
    cache.committed(unit(put(messages, message('0'), 'absent')))
    expect(get()).toEqual({ rows: [row('3'), row('2', 2, 'changed')], hasMore: true })
  })

  it('stays right when a read saw a commit before the cache was told of it', () => {
    const { cache, get } = cacheOf(row('2'), row('1'))
    cache.committed(unit(put(messages, message('2'), 'absent')))
    expect(get()).toEqual({ rows: [row('2'), row('1')], hasMore: false })
  })

  it('forgets a partition of which something is removed, put blindly, counted or refused', () => {
    for (const change of [remove(messages, ['c', '1'], 1), put(messages, message('3'), 'any')]) {
      const { cache, get } = cacheOf(row('1'))
      cache.committed(unit(change))
      expect(get(), change.kind).toBeUndefined()
    }
    const refused = cacheOf(row('1'))
    refused.cache.refused(unit(put(messages, message('3'), 'absent')))
    expect(refused.get()).toBeUndefined()
    const counted = new PageCache()
    counted.found('test_tallies', 'c', LAST_TWO, { rows: [], hasMore: false })
    counted.committed(unit(add(tallies, ['c', '1'], { n: 1 })))
    expect(counted.get('test_tallies', 'c', LAST_TWO, 0)).toBeUndefined()
  })

  it('forgets a page of which an item has expired', () => {
    const { cache } = cacheOf({ ...row('1'), expiresAt: 100 })
    expect(cache.get('test_messages', 'c', LAST_TWO, 99)).toBeDefined()
    expect(cache.get('test_messages', 'c', LAST_TWO, 100)).toBeUndefined()
  })

  it('keeps no large pages', () => {
    const { get } = cacheOf({ ...row('1'), characters: 100_000 })
    expect(get()).toBeUndefined()
    const grown = cacheOf(row('1'))
    grown.cache.committed(unit(put(messages, message('2', 'x'.repeat(100_000)), 'absent')))
    expect(grown.get()).toBeUndefined()
  })

  it('is bounded, also by what pages have grown by since they were read', () => {
    const cache = new PageCache()
    const places = Array.from({ length: 400 }, (_, i) => `conversation ${i}`)
    for (const conversation of places) {
      cache.found('test_messages', conversation, LAST_TWO, { rows: [], hasMore: false })
      const text = 'x'.repeat(60_000)
      cache.committed(unit(put(messages, { conversation, place: '1', text }, 'absent')))
    }
    const known = places.filter((place) => cache.get('test_messages', place, LAST_TWO, 0) !== undefined)
    expect(known).toContain(places.at(-1))
    expect(known.length * 60_000).toBeLessThan(20_000_000)
  })
})

describe('Reader', () => {
  const step = fc.record({
    kind: fc.constantFrom('put', 'put', 'put', 'blind', 'remove', 'wait'),
    place: fc.constantFrom('', '1', '2', '3', 'é', '\u{1f600}', '\uffee'),
    text: fc.constantFrom('a', 'b'),
    expiresIn: fc.option(fc.constantFrom(5, 12), { nil: undefined }),
  })
  type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never
  const bound = fc.option(fc.constantFrom('1', '2', 'é', '\u{1f600}'), { nil: undefined })
  const asked = fc.record({ from: bound, to: bound, descending: fc.boolean(), limit: fc.integer({ min: 1, max: 4 }) })

  it('gives what lies on disk, whatever was written between', async () => {
    let seconds = 1
    let conversations = 0
    using folder = temporaryFolder()
    await using embedded = await openForTest({
      folder: folder.path,
      tables: [messages],
      now: () => new Date(seconds * 1_000),
    })
    using connection = new DatabaseSync(join(folder.path, 'platform.db'), { readOnly: true })
    const { store } = embedded
    const write = async ({ kind, expiresIn, ...item }: Step, conversation: string) => {
      const expires = expiresIn === undefined ? {} : { expires: seconds + expiresIn }
      const before = await store.get(messages, conversation, item.place)
      const next = put(
        messages,
        { conversation, ...item, ...expires },
        kind === 'blind' ? 'any' : (before?.version ?? 'absent'),
      )
      if (kind === 'wait') seconds += 10
      else await store.commit([kind === 'remove' ? remove(messages, [conversation, item.place], 'any') : next])
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 15 }),
        fc.array(asked, { minLength: 1, maxLength: 3 }),
        async (steps, pages) => {
          const conversation = `conversation ${conversations++}`
          for (const given of steps) {
            await write(given, conversation)
            for (const page of pages) {
              const reader = new Reader(connection, new ItemCache(), new PageCache())
              const onDisk = reader.query(messages, conversation, page, seconds)
              const { items, cursor } = await store.query(messages, conversation, page)
              expect(items).toEqual(onDisk.items)
              // What follows may have expired since the page was read.
              if (onDisk.cursor !== undefined) expect(cursor).toBe(onDisk.cursor)
            }
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})
