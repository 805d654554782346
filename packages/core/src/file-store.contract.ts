import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import type { FileStore } from './service.ts'

export interface OpenedFiles extends AsyncDisposable {
  readonly files: FileStore
}

const NAME = 'reports/rep-1.pdf'
const PIECE_BYTES = 65_536
const PIECES = 200

/** 13 MB: more than one part of an upload. */
async function* manyPieces(): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < PIECES; i++) yield new Uint8Array(PIECE_BYTES).fill(i)
}

async function* brokenOff(after: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < after; i++) yield new Uint8Array(PIECE_BYTES).fill(i)
  throw new Error('no more rows')
}

/** What every store of files promises. */
export function describeFileStore(name: string, open: () => Promise<OpenedFiles>): void {
  describe(name, () => {
    it('keeps a file whole, replaces it, removes it, and tells a missing one from a fault', async () => {
      await using t = await open()
      const { files } = t
      const content = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251)
      expect(await files.read(NAME)).toBeUndefined()
      await files.write(NAME, new Uint8Array([1]))
      await files.write(NAME, content)
      expect(Buffer.from((await files.read(NAME)) ?? [])).toEqual(Buffer.from(content))
      await files.remove(NAME)
      await files.remove(NAME)
      expect(await files.read(NAME)).toBeUndefined()
    })

    it('ANA-09 takes a long file piece by piece, and gives it piece by piece', async () => {
      await using t = await open()
      await t.files.write(NAME, manyPieces())
      const stream = (await t.files.open(NAME)) ?? expect.unreachable()
      const read = await buffer(stream)
      expect(read.length).toBe(PIECES * PIECE_BYTES)
      expect(read.every((byte, at) => byte === Math.floor(at / PIECE_BYTES))).toBe(true)
      expect(await t.files.open('reports/rep-2.pdf')).toBeUndefined()
    })

    it.each([1, 150])('ANA-12 keeps what was there when the pieces end in an error after %d', async (after) => {
      await using t = await open()
      await t.files.write(NAME, new Uint8Array([1]))
      await expect(t.files.write(NAME, brokenOff(after))).rejects.toThrow('no more rows')
      expect([...((await t.files.read(NAME)) ?? [])]).toEqual([1])
      await expect(t.files.write('reports/rep-2.pdf', brokenOff(after))).rejects.toThrow('no more rows')
      expect(await t.files.read('reports/rep-2.pdf')).toBeUndefined()
    })
  })
}
