import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filePieces, type Piece } from './file-pieces.ts'

describe('pieces of a file', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pieces-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const piecesOf = async (content: string, isCsv: boolean, isGzip = false): Promise<readonly Piece[]> => {
    const file = join(folder, 'file')
    await writeFile(file, isGzip ? gzipSync(content) : content)
    const pieces: Piece[] = []
    for await (const piece of filePieces(file, { isCsv, isGzip, onRead: () => undefined })) pieces.push(piece)
    return pieces
  }
  const records = Array.from({ length: 40_000 }, (_, i) => `C${i},"a ""b""\nç ${i}",view\n`)

  it.each([false, true])('ACT-09 end between records, each with the header of a CSV (gzip: %s)', async (isGzip) => {
    const pieces = await piecesOf(`id,"na\nme",type\n${records.join('')}`, true, isGzip)
    expect(pieces.length).toBeGreaterThan(3)
    expect(pieces.every(({ text }) => Buffer.byteLength(text) <= 250_000)).toBe(true)
    const header = 'id,"na\nme",type\n'
    expect(pieces.every(({ text }) => text.startsWith(header))).toBe(true)
    expect(pieces.map(({ text }) => text.slice(header.length)).join('')).toBe(records.join(''))
    const lines = pieces.map(({ text }) => text.slice(header.length).split('\n').length - 1)
    expect(pieces.map(({ linesBefore }) => linesBefore)).toEqual(
      lines.map((_, i) => 2 + lines.slice(0, i).reduce((a, b) => a + b, 0)),
    )
  })

  it('ACT-09 of JSON Lines have no header', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `{"user_id":"C${i}","city":"Say \\"x"}\n`).join('')
    const pieces = await piecesOf(lines.trimEnd(), false)
    expect(pieces.map(({ text }) => text).join('')).toBe(lines.trimEnd())
    expect(pieces[0]?.linesBefore).toBe(0)
  })

  it('ACT-09 refuse a record that no request could hold, and a CSV without a header', async () => {
    await expect(piecesOf(`id,x\nC1,${'y'.repeat(300_000)}\n`, true)).rejects.toThrow('after line 1 is too long')
    await expect(piecesOf('', true)).rejects.toThrow('no header')
  })
})
