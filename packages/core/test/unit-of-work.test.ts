import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import type { ServiceClient } from '../src/client/index.ts'
import type { Contract } from '../src/contract.ts'
import { AppError } from '../src/errors.ts'
import type { Request } from '../src/http/index.ts'
import { UnitOfWork } from '../src/http/unit-of-work.ts'
import type { ServiceModule } from '../src/service.ts'
import { defineTable, put, type Store } from '../src/store/index.ts'
import { openTestService } from '../src/testing/index.ts'

interface Shelf {
  readonly name: string
  readonly books: number
}
const shelves = defineTable<Shelf>({ name: 'shelf_shelves', key: ({ name }) => [name] })
const loans = defineTable<{ readonly reader: string; readonly shelf: number }>({
  name: 'library_loans',
  key: ({ reader }) => [reader],
})

const putBook = {
  method: 'POST',
  url: '/shelf/books',
  config: { action: 'PutBook', audit: 'book_put' },
  schema: {
    summary: 'Put a book on a shelf',
    body: Type.Object({ shelf: Type.String() }),
    response: { 200: Type.Object({ books: Type.Integer() }) },
  },
} as const satisfies Contract

const lend = {
  method: 'POST',
  url: '/library/loans',
  config: { action: 'Lend', audit: 'lent' },
  schema: {
    summary: 'Lend a book',
    body: Type.Object({ reader: Type.String() }),
    response: { 200: Type.Object({ shelf: Type.Integer() }) },
  },
} as const satisfies Contract

interface Told {
  /** How often the shelf was asked. */
  asked: number
}

function shelf(told: Told): ServiceModule {
  const manifest = {
    name: 'shelf',
    title: 'Shelf',
    description: 'Holds books',
    paths: ['/shelf'],
    tables: [shelves],
    publishes: [],
    subscribes: [],
    calls: [],
  }
  return {
    manifest,
    Config: Type.Object({}),
    open: ({ store }) => ({
      manifest,
      reactions: [],
      routes: (operations) =>
        operations.command(putBook, async ({ body }) => {
          told.asked += 1
          const before = await store.get(shelves, body.shelf)
          const books = (before?.books ?? 0) + 1
          return { reply: { books }, writes: [put(shelves, { name: body.shelf, books }, before?.version ?? 'absent')] }
        }),
    }),
  }
}

/** @param between what happens after the shelf has answered and before the loan is decided */
function library(between: (store: Store) => Promise<void>): ServiceModule {
  const manifest = {
    name: 'library',
    title: 'Library',
    description: 'Lends books',
    paths: ['/library'],
    tables: [loans],
    publishes: [],
    subscribes: [],
    calls: ['PutBook'],
  }
  const decide = async (store: Store, client: ServiceClient, request: Request<typeof lend>) => {
    const { reader } = request.body
    const before = await store.get(loans, reader)
    const { books } = await client.call(putBook, { body: { shelf: 'a' } }, request)
    await between(store)
    return { reply: { shelf: books }, writes: [put(loans, { reader, shelf: books }, before?.version ?? 'absent')] }
  }
  return {
    manifest,
    Config: Type.Object({}),
    open: ({ store, client }) => ({
      manifest,
      reactions: [],
      routes: (operations) => operations.command(lend, (request) => decide(store, client, request)),
    }),
  }
}

async function openLibrary(between: (store: Store, whole: Store) => Promise<void>) {
  const told: Told = { asked: 0 }
  const whole: { store?: Store } = {}
  const service = await openTestService(
    library(async (store) => whole.store && (await between(store, whole.store))),
    { env: { LOG_LEVEL: 'silent' }, others: [shelf(told)] },
  )
  whole.store = service.store
  return {
    told,
    service,
    lend: () => service.call('POST', '/library/loans', { reader: 'ada' }),
    books: async () => (await service.store.get(shelves, 'a'))?.books ?? 0,
    audited: async () => (await service.events('audit.recorded')).map(({ data }) => data.action),
    [Symbol.asyncDispose]: () => service[Symbol.asyncDispose](),
  }
}

/** Does its work the first time only. */
function once(work: (store: Store, whole: Store) => Promise<void>) {
  let isDone = false
  return async (store: Store, whole: Store) => {
    if (isDone) return
    isDone = true
    await work(store, whole)
  }
}

describe('P2 a command that calls another service of its process', () => {
  it('commits what both write together', async () => {
    await using t = await openLibrary(async (_, whole) => expect(await whole.get(shelves, 'a')).toBeUndefined())
    expect(await t.lend()).toMatchObject({ status: 200, body: { shelf: 1 } })
    expect(await t.books()).toBe(1)
    expect(await t.service.store.get(loans, 'ada')).toMatchObject({ shelf: 1 })
    expect(await t.audited()).toEqual(['book_put', 'lent'])
  })

  it('leaves nothing behind when it fails afterwards, so that a second try counts nothing twice', async () => {
    await using t = await openLibrary(
      once(async () => {
        throw new AppError(409, 'Conflict', 'Not now')
      }),
    )
    expect((await t.lend()).status).toBe(409)
    expect(await t.books()).toBe(0)
    expect(await t.audited()).toEqual([])
    expect((await t.lend()).status).toBe(200)
    expect(await t.books()).toBe(1)
  })

  it('asks the other service no second time when its own item has changed meanwhile', async () => {
    await using t = await openLibrary(once((store) => store.commit([put(loans, { reader: 'ada', shelf: 9 }, 'any')])))
    expect(await t.lend()).toMatchObject({ status: 200, body: { shelf: 1 } })
    expect(t.told.asked).toBe(1)
    expect(await t.books()).toBe(1)
    expect(await t.service.store.get(loans, 'ada')).toMatchObject({ shelf: 1, version: 2 })
  })

  it('asks it again when an item of the other service has changed meanwhile', async () => {
    await using t = await openLibrary(once((_, whole) => whole.commit([put(shelves, { name: 'a', books: 5 }, 'any')])))
    expect(await t.lend()).toMatchObject({ status: 200, body: { shelf: 6 } })
    expect(t.told.asked).toBe(2)
    expect(await t.books()).toBe(6)
    expect(await t.audited()).toEqual(['book_put', 'lent'])
  })
})

describe('AUD-07 a command that calls others', () => {
  it('tells the audit trail of all of them in one event, theirs first', async () => {
    await using t = await openLibrary(async () => {})
    await t.lend()
    const records = await t.service.events('audit.recorded')
    expect(records.map(({ data }) => data.action)).toEqual(['book_put', 'lent'])
    expect(new Set(records.map(({ id }) => id)).size).toBe(1)
    expect(new Set(records.map(({ key }) => key))).toEqual(new Set([records[1]?.data.log_id]))
  })
})

describe('P3 repeats of a command', () => {
  it('are decided one after the other while none has succeeded, also at the same time', async () => {
    let [running, most] = [0, 0]
    await using t = await openLibrary(async () => {
      most = Math.max(most, ++running)
      await new Promise(setImmediate)
      running -= 1
      throw new AppError(409, 'Conflict', 'Not now')
    })
    const as = { headers: { 'idempotency-key': 'loan-1' } }
    const lend = () => t.service.call('POST', '/library/loans', { reader: 'ada' }, as)
    const answers = await Promise.all([lend(), lend(), lend(), lend()])
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 409, 409])
    expect(most).toBe(1)
  })

  it('get the first answer by their signature, though what it changed would have them refused', async () => {
    let lent = 0
    await using t = await openLibrary(async () => {
      if (++lent > 1) throw new AppError(409, 'Conflict', 'Lent already')
    })
    const signed = await t.service.signed('POST', '/library/loans', { reader: 'ada' })
    const answers = [await t.service.inject(signed), ...(await Promise.all([1, 2].map(() => t.service.inject(signed))))]
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: { shelf: 1 } })
    expect(await t.books()).toBe(1)
    expect(await t.audited()).toEqual(['book_put', 'lent'])
  })

  it('are decided once where they come by one signature at once', async () => {
    await using t = await openLibrary(async () => {})
    const signed = await t.service.signed('POST', '/library/loans', { reader: 'ada' })
    const answers = await Promise.all([1, 2, 3].map(() => t.service.inject(signed)))
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: { shelf: 1 } })
    expect(t.told.asked).toBe(1)
  })
})

describe('UnitOfWork', () => {
  it('writes once what was asked for twice, as the other service decided once', async () => {
    const unit = new UnitOfWork('a')
    const ask = () =>
      unit.ask('PutBook a', async () => ({ reply: 1, parts: [{ service: 'shelf', writes: [], audit: [] }] }))
    for (const joined of await Promise.all([ask(), ask()])) unit.add(joined)
    expect(unit.parts).toHaveLength(1)
  })

  it('gives a call the same key in a repeat of the command, and another one to any other call', () => {
    const key = (unit: UnitOfWork, body = '{}') => unit.keyOf('POST', '/shelf/books', body)
    expect(key(new UnitOfWork('a'))).toBe(key(new UnitOfWork('a')))
    expect(key(new UnitOfWork('a'))).not.toBe(key(new UnitOfWork('b')))
    expect(key(new UnitOfWork('a'))).not.toBe(key(new UnitOfWork('a'), '{"shelf":"a"}'))
    expect(key(new UnitOfWork())).toBeUndefined()
    expect(key(new UnitOfWork('a'))).toMatch(/^[\x21-\x7e]{1,255}$/)
  })

  it('gives what the asked service asks in turn keys of its own, the same in a repeat', async () => {
    const keyWithin = async (unit: UnitOfWork, call: string) => {
      const keys: (string | undefined)[] = []
      await unit.ask(call, async (own) => {
        keys.push(own.keyOf('POST', '/shelf/books', '{}'))
        return { reply: 1, parts: [] }
      })
      return keys[0]
    }
    const key = await keyWithin(new UnitOfWork('a'), 'Lend 1')
    expect(key).toBeDefined()
    expect(await keyWithin(new UnitOfWork('a'), 'Lend 1')).toBe(key)
    expect(await keyWithin(new UnitOfWork('a'), 'Lend 2')).not.toBe(key)
    expect(await keyWithin(new UnitOfWork(), 'Lend 1')).toBeUndefined()
  })
})
