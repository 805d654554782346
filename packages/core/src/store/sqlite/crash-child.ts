import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { on } from '../../events/delivery.ts'
import { add, announce, put } from '../write.ts'
import { crashTables, noted, notes, tallies } from './crash-tables.ts'
import { openForTest } from './temporary.ts'

// Started by tests as a process of its own, to be killed: `node crash-child.ts <job> <folder> [<count>]`.
// It prints the id of each write once that is acknowledged.

const [, , job = '', folder = '', count = '1000000'] = process.argv
const jobs: Readonly<Record<string, () => Promise<void>>> = { hold, write, consume, careless }
await jobs[job]?.()

async function hold(): Promise<void> {
  await openForTest({ folder, tables: crashTables })
  say('open')
}

async function write(): Promise<void> {
  const { store, close } = await openForTest({ folder, tables: crashTables })
  let next = 0
  const writer = async () => {
    while (next < Number(count)) {
      const id = `${process.pid}-${next++}`
      await store.commit([put(notes, { id, text: 'x'.repeat(300) }, 'absent'), announce(noted, id, { id })])
      say(id)
    }
  }
  await Promise.all(Array.from({ length: 16 }, writer))
  await close()
}

async function consume(): Promise<void> {
  const { bus } = await openForTest({ folder, tables: crashTables })
  for (const consumer of ['first', 'second']) {
    const tally = on(noted, async (_: undefined, { key }) => {
      say(key)
      return [add(tallies, [consumer, key], { effects: 1 })]
    })
    bus.subscribe({ consumer, reactions: [tally(undefined)] })
  }
  await bus.start()
}

/** What this store must not be: acknowledged before the fsync. */
async function careless(): Promise<void> {
  const database = new DatabaseSync(join(folder, 'platform.db'))
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE crash_notes (pk TEXT)')
  const insert = database.prepare('INSERT INTO crash_notes VALUES (?)')
  for (let i = 0; i < Number(count); i++) {
    insert.run(`${i}`)
    say(`${i}`)
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
