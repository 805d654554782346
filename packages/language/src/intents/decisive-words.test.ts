import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { decisiveWords } from './decisive-words.ts'
import { loadIntentModel } from './pack-intent-model.ts'

const shop = loadIntentModel(inflateRawSync(readFileSync(new URL('../../models/shop-intents.bin', import.meta.url))))

it('names the words that decide, as they were written', () => {
  expect(decisiveWords(shop, 'Hello, I would like a REFUND for the blue shirt')).toContain('REFUND')
  expect(decisiveWords(shop, '?!')).toEqual([])
})
