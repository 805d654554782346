import { expect, it } from 'vitest'
import { readable } from './readable.ts'

it.each([
  ['wh\u200bere is ORD\u2060-9876\ufeff', 'where is ORD-9876'],
  ['\u202eORD-9876', 'ORD-9876'],
  ['ＯＲＤ－９８７６？', 'ORD-9876?'],
  ['👩‍👧 teşekkürler', '👩‍👧 teşekkürler'],
  ['\u200b', '\u200b'],
])('reads %j as %j', (message, read) => expect(readable(message)).toBe(read))
