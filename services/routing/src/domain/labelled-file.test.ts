import { describe, expect, it } from 'vitest'
import { labelledFile } from './labelled-file.ts'

describe('labelledFile', () => {
  it('reads a text and its intent from each line, whatever ends it', () => {
    expect(labelledFile('book a room\tbooking\r\n\r\nwhen is breakfast \t breakfast\textra')).toEqual([
      { text: 'book a room', intent: 'booking' },
      { text: 'when is breakfast', intent: 'breakfast' },
    ])
  })

  it('takes a first line for a heading only when it is one', () => {
    expect(labelledFile('text\tlabel\tdomain\nhello\tgreeting')).toEqual([{ text: 'hello', intent: 'greeting' }])
    expect(labelledFile('text me\tlabel')).toEqual([{ text: 'text me', intent: 'label' }])
  })

  it('takes texts without an intent for out of scope', () => {
    expect(labelledFile('sing a song\ntell a joke\toos')).toEqual([{ text: 'sing a song' }, { text: 'tell a joke' }])
  })

  it('says which line has no text', () => {
    expect(labelledFile('a\tb\n\tgreeting')).toEqual({ wrongLine: 2 })
  })
})
