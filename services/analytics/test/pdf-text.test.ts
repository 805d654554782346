import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { readPdf } from './pdf-text.ts'

it('reads a stream whose packed bytes end in what looks like a line break', () => {
  const texts = Array.from({ length: 256 }, (_, i) => `/F1 8 Tf ${'!'.repeat(i)}`)
  const ending = (last: number) => texts.map((text) => deflateSync(text)).find((packed) => packed.at(-1) === last)
  for (const last of [0x0a, 0x0d]) {
    const packed = ending(last) ?? Buffer.alloc(0)
    expect(packed.at(-1)).toBe(last)
    const head = Buffer.from(`1 0 obj\n<<\n/Length ${packed.length}\n/Filter /FlateDecode\n>>\nstream\n`)
    const file = Buffer.concat([head, packed, Buffer.from('\nendstream\nendobj\n')])
    expect(readPdf(file).drawing).toMatch(/^\/F1 8 Tf !*$/)
  }
})
