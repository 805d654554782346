import { rmSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { canMount, fillDisk, smallDisk } from '../../testing/small-disk.ts'
import { Unavailable } from '../errors.ts'
import type { Store } from '../store.ts'
import { put } from '../write.ts'
import { crashTables, notes } from './crash-tables.ts'
import { openForTest } from './temporary.ts'

it.skipIf(!canMount())(
  'P9 refuses writes while the disk is full, goes on reading, and recovers by itself',
  async () => {
    using disk = smallDisk(16)
    if (disk === undefined) throw new Error('No disk')
    await using embedded = await openForTest({ folder: disk.path, tables: crashTables })
    const { store } = embedded
    await store.commit([put(notes, { id: 'before', text: 'a' }, 'absent')])
    const filler = fillDisk(disk)

    const refusal = await firstRefusal(store)
    expect(refusal).toBeInstanceOf(Unavailable)
    // Before anything is asked of the disk.
    expect(() => embedded.admit()).toThrow(Unavailable)
    await expect(store.commit([put(notes, { id: 'full', text: 'a' }, 'absent')])).rejects.toBeInstanceOf(Unavailable)
    expect(await store.get(notes, 'before')).toBeDefined()
    expect(await store.get(notes, 'full')).toBeUndefined()

    rmSync(filler)
    await vi.waitFor(() => store.commit([put(notes, { id: 'after', text: 'a' }, 'any')]), { timeout: 30_000 })
    expect(await store.get(notes, 'after')).toBeDefined()
  },
)

async function firstRefusal(store: Store): Promise<unknown> {
  try {
    for (let i = 0; ; i++) await store.commit([put(notes, { id: `n${i}`, text: 'x'.repeat(10_000) }, 'absent')])
  } catch (error) {
    return error
  }
}
