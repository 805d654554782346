import { expect, it, vi } from 'vitest'
import { on } from '../../events/delivery.ts'
import { add } from '../write.ts'
import { startChild } from './child-process.ts'
import { crashTables, noted, notes, tallies } from './crash-tables.ts'
import { openForTest, temporaryFolder } from './temporary.ts'

vi.setConfig({ testTimeout: 60_000 })

it('P1 P2 keeps every acknowledged write over kill -9, with its event, three times over', async () => {
  using folder = temporaryFolder()
  const acknowledged: string[] = []
  for (const count of [50, 400, 900]) {
    const child = startChild('write', folder.path)
    await child.printed(count)
    await child.kill()
    acknowledged.push(...child.lines())
  }
  await using embedded = await openForTest({ folder: folder.path, tables: crashTables })
  const announced = new Set(embedded.announced(noted.type).map(({ key }) => key))
  for (const id of acknowledged) {
    expect(await embedded.store.get(notes, id), id).toBeDefined()
    expect(announced.has(id)).toBe(true)
  }
  for (const id of announced) expect(await embedded.store.get(notes, id), id).toBeDefined()
})

it('P4 gives each event exactly one effect in each consumer over kill -9 while consuming, and waits for no clock', async () => {
  using folder = temporaryFolder()
  const events = 600
  const writer = startChild('write', folder.path, String(events))
  await writer.printed(events)
  await writer.kill()
  for (const handled of [100, 400]) {
    const consumer = startChild('consume', folder.path)
    await consumer.printed(handled)
    await consumer.kill()
  }
  const standing = new Date()
  const backOff = () => {
    throw new Error('An event was put off')
  }
  await using embedded = await openForTest({ folder: folder.path, tables: crashTables, now: () => standing, backOff })
  for (const consumer of ['first', 'second']) {
    const tally = on(noted, async (_: undefined, { key }) => [add(tallies, [consumer, key], { effects: 1 })])
    embedded.bus.subscribe({ consumer, reactions: [tally(undefined)] })
  }
  await embedded.bus.start()
  await embedded.bus.drain()
  for (const consumer of ['first', 'second']) {
    const { items } = await embedded.store.query(tallies, consumer, { limit: 1_000 })
    expect(items).toHaveLength(events)
    expect(items.every(({ counts }) => counts.effects === 1)).toBe(true)
  }
})

it('refuses a second process by the name of the first, which goes on unharmed', async () => {
  using folder = temporaryFolder()
  const first = startChild('write', folder.path)
  await first.printed(10)
  await expect(openForTest({ folder: folder.path, tables: crashTables })).rejects.toThrow(
    `in use by process ${first.process.pid} on`,
  )
  await first.printed(first.lines().length + 50)
  await first.kill()
  await using embedded = await openForTest({ folder: folder.path, tables: crashTables })
  for (const id of first.lines()) expect(await embedded.store.get(notes, id)).toBeDefined()
})

it('lets exactly one of many racing processes in, and the next one as soon as that is killed', async () => {
  using folder = temporaryFolder()
  const rivals = Array.from({ length: 4 }, () => startChild('hold', folder.path))
  const opened = await Promise.allSettled(rivals.map((rival) => rival.printed(1)))
  expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const rival of rivals) await rival.kill()
  await using embedded = await openForTest({ folder: folder.path, tables: crashTables })
  expect(await embedded.store.get(notes, 'none')).toBeUndefined()
})

it('refuses to be opened twice in one process', async () => {
  using folder = temporaryFolder()
  const first = await openForTest({ folder: folder.path, tables: crashTables })
  await expect(openForTest({ folder: folder.path, tables: crashTables })).rejects.toThrow(`process ${process.pid}`)
  await first.close()
  await (await openForTest({ folder: folder.path, tables: crashTables })).close()
})
