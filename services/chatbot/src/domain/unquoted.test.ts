import { expect, it } from 'vitest'
import { unquoted } from './unquoted.ts'

it.each([
  ['Where is it?\n\nKind regards,\nDr. Hollis\nTel. +44 117 496 0000', 'Where is it?\n'],
  ['Kargom nerede?\nSaygılarımla,\nAyşe Yılmaz\n0532 123 45 67', 'Kargom nerede?'],
  ['still not here\nSent from my iPhone', 'still not here'],
  ['no answer yet\n> Dear Tom,\n> soon', 'no answer yet'],
  ['Best\n\nCan I return it?', 'Best\n\nCan I return it?'],
  ['> only a quote\n> of two lines', '> only a quote\n> of two lines'],
  ['one line', 'one line'],
])("reads of %j what is the customer's own", (message, own) => {
  expect(unquoted(message)).toBe(own)
})
