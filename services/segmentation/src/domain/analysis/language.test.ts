import { expect, it } from 'vitest'
import { languageOf } from './language.ts'

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['tr', 'tr'],
  ['tr-TR,tr;q=0.9,en-US;q=0.8', 'tr'],
  ['en-GB,tr;q=0.9', 'en'],
  ['de,tr;q=0.5,en;q=0.4', 'tr'],
  ['de-DE', 'en'],
  ['tr;q=0, en;q=0.1', 'en'],
  ['*, tr;q=0.5', 'en'],
  ['TR', 'tr'],
  ['trk', 'en'],
  ['tr;q=banana', 'en'],
  [';;,,q=1', 'en'],
])('Accept-Language %j is answered in %s', (header, language) => expect(languageOf(header)).toBe(language))
