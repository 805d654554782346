import { expect, it } from 'vitest'
import { newDialogue } from '../dialogue-state.ts'
import { hear } from '../heard.ts'
import { en } from './en.ts'
import { languageOf } from './in-language.ts'
import { tr } from './tr.ts'

it('takes the language of the first message, and changes it only for a message long enough to tell', () => {
  expect(languageOf('tr', hear('Merhaba'), newDialogue)).toBe('tr')
  const turkish = { ...newDialogue, language: 'tr' } as const
  expect(languageOf('en', hear('ok super'), turkish)).toBe('tr')
  expect(languageOf('en', hear('please answer in English'), turkish)).toBe('en')
})

it('keeps the language when the message is in none that the bot has', () => {
  expect(languageOf('de', hear('Wo ist meine Bestellung?'), newDialogue)).toBeUndefined()
  expect(languageOf('und', hear('ORD-9876'), { ...newDialogue, language: 'tr' })).toBe('tr')
  expect(languageOf(undefined, hear('x'), newDialogue)).toBeUndefined()
})

it('says the same things in every language', () => {
  const shape = (value: object): object =>
    Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, typeof inner === 'object' ? shape(inner) : typeof inner]),
    )
  expect(shape(tr)).toEqual(shape(en))
})
