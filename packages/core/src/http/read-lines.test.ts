import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Line, MAX_LINE_BYTES, readLines } from './read-lines.ts'

async function linesOf(...pieces: readonly (string | Uint8Array)[]): Promise<readonly Line[]> {
  async function* chunks() {
    for (const piece of pieces) yield Buffer.from(piece)
  }
  const all: Line[] = []
  for await (const lines of readLines(chunks())) all.push(...lines)
  return all
}

it('SEG-67 numbers lines from 1 and leaves blank ones out', async () => {
  expect(await linesOf('a\n\n \r\nb\r\nc')).toEqual([
    { number: 1, text: 'a' },
    { number: 4, text: 'b\r' },
    { number: 5, text: 'c' },
  ])
  expect(await linesOf('a\n')).toEqual([{ number: 1, text: 'a' }])
  expect(await linesOf()).toEqual([])
})

it('SEG-67 reads the same lines however the text is cut', async () => {
  const texts = fc.array(fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ' ')))
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 7 }), async (lines, size) => {
      const bytes = Buffer.from(lines.join('\n'))
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      )
      const expected = lines.flatMap((text, i) => (text.trim() === '' ? [] : [{ number: i + 1, text }]))
      expect(await linesOf(...pieces)).toEqual(expected)
    }),
  )
})

it('SEG-67 names a line that is too long or no UTF-8, and reads on', async () => {
  const longest = 'x'.repeat(MAX_LINE_BYTES)
  const lines = await linesOf(`${longest}\n${longest}`, 'y\n', Buffer.from([0x61, 0xff, 0x0a]), 'ş\n')
  expect(lines).toMatchObject([
    { number: 1, text: longest },
    { number: 2, error: { code: 'ValidationError', message: 'The line is longer than 262144 bytes' } },
    { number: 3, error: { code: 'ValidationError', message: 'The line is not valid UTF-8' } },
    { number: 4, text: 'ş' },
  ])
})
