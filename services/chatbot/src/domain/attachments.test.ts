import { expect, it } from 'vitest'
import { wrongSize } from './attachments.ts'

const attached = (text: string, size?: number) => ({
  name: 'note.txt',
  content_type: 'text/plain',
  data_base64: Buffer.from(text).toString('base64'),
  ...(size !== undefined && { size }),
})

it.each(['', 'a', 'ab', 'abc', 'abcd'])('C-14 knows how many bytes the base64 of "%s" stands for', (text) => {
  expect(wrongSize([attached(text, text.length)])).toBe(-1)
  expect(wrongSize([attached(text), attached(text, text.length + 1)])).toBe(1)
})
