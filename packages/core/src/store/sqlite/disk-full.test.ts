import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { Unavailable } from '../errors.ts'
import type { Store } from '../store.ts'
import { put } from '../write.ts'
import { crashTables, notes } from './crash-tables.ts'
import { openForTest, temporaryFolder } from './temporary.ts'

/** A disk of 16 MB for a test; undefined where this user may not mount one. */
function smallDisk(): (Disposable & { readonly path: string }) | undefined {
  const folder = temporaryFolder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder.path]).status !== 0) {
    folder[Symbol.dispose]()
    return undefined
  }
  const unmount = () => {
    spawnSync('umount', [folder.path])
    folder[Symbol.dispose]()
  }
  return { path: folder.path, [Symbol.dispose]: unmount }
}

const canMount = (() => {
  using disk = smallDisk()
  return disk !== undefined
})()

it.skipIf(!canMount)('P9 refuses writes while the disk is full, goes on reading, and recovers by itself', async () => {
  using disk = smallDisk()
  const path = disk?.path ?? ''
  await using embedded = await openForTest({ folder: path, tables: crashTables })
  const { store } = embedded
  await store.commit([put(notes, { id: 'before', text: 'a' }, 'absent')])
  fill(join(path, 'filler'))

  const refusal = await firstRefusal(store)
  expect(refusal).toBeInstanceOf(Unavailable)
  const begun = performance.now()
  await expect(store.commit([put(notes, { id: 'full', text: 'a' }, 'absent')])).rejects.toBeInstanceOf(Unavailable)
  expect(performance.now() - begun).toBeLessThan(100)
  expect(await store.get(notes, 'before')).toBeDefined()
  expect(await store.get(notes, 'full')).toBeUndefined()

  rmSync(join(path, 'filler'))
  const freed = performance.now()
  while (await store.commit([put(notes, { id: 'after', text: 'a' }, 'any')]).catch(() => true)) await setTimeout(20)
  expect(performance.now() - freed).toBeLessThan(2_000)
})

function fill(file: string): void {
  const descriptor = openSync(file, 'w')
  try {
    for (;;) writeSync(descriptor, Buffer.alloc(64 * 1024))
  } catch {
    closeSync(descriptor)
  }
}

async function firstRefusal(store: Store): Promise<unknown> {
  try {
    for (let i = 0; ; i++) await store.commit([put(notes, { id: `n${i}`, text: 'x'.repeat(10_000) }, 'absent')])
  } catch (error) {
    return error
  }
}
