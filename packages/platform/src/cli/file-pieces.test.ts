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

  const piecesOf = async (content: string | Buffer, isCsv: boolean, isGzip = false): Promise<readonly Piece[]> => {
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

  it('ACT-09 keep lines together that are alike and near each other, which are counted by piece', async () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => `C${Math.floor(i / 4) % 9_000},purchase,${i % 2}\n`)
    const pieces = await piecesOf(`id,type,n\n${lines.join('')}`, true)
    const seen = pieces.flatMap(({ text }, i) =>
      [...new Set(text.split('\n').slice(1, -1))].map((line) => [line, i] as const),
    )
    const last = new Map<string, number>()
    for (const [line, piece] of seen) {
      expect(piece - (last.get(line) ?? -9)).toBeGreaterThan(1)
      last.set(line, piece)
    }
    expect(pieces.length).toBeGreaterThan(3)
    expect(pieces.map(({ text }) => text.slice('id,type,n\n'.length)).join('')).toBe(lines.join(''))
  })

  it('ACT-09 cut files whose lines are all alike anywhere', async () => {
    const pieces = await piecesOf(`id,type\n${'C1,view\n'.repeat(60_000)}`, true)
    expect(pieces.length).toBe(2)
  })

  it('ACT-09 have the line with the delimiter that spreadsheets write before the header', async () => {
    const pieces = await piecesOf(`\uFEFFsep=;\r\nid;type\r\n${'C1;view\r\n'.repeat(40_000)}`, true)
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces.every(({ text }) => text.startsWith('\uFEFFsep=;\r\nid;type\r\nC1'))).toBe(true)
    expect(pieces[0]).toMatchObject({ linesBefore: 2, headerLines: 2 })
  })

  it('ACT-09 refuse files in other encodings, with the place', async () => {
    const turkish = Buffer.from('id,city\nC1,\xddzmir\n', 'latin1')
    await expect(piecesOf(turkish, true)).rejects.toThrow("isn't UTF-8 after line 1")
    await expect(piecesOf(Buffer.from('\uFEFFid,city\nC1,x\n', 'utf16le'), true)).rejects.toThrow("isn't UTF-8")
  })

  it('ACT-09 refuse a record that no request could hold, and a CSV without a header', async () => {
    await expect(piecesOf(`id,x\nC1,${'y'.repeat(300_000)}\n`, true)).rejects.toThrow('after line 1 is too long')
    await expect(piecesOf('', true)).rejects.toThrow('no header')
  })
})
