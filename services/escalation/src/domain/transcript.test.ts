import type { Message } from '@customer-service/contracts/chatbot'
import { describe, expect, it } from 'vitest'
import { MAX_TRANSCRIPT_BYTES, transcriptOf } from './transcript.ts'

const message = (number: number, text: string, attachments: Message['attachments'] = []): Message => ({
  message_id: `msg-${number}`,
  role: 'customer',
  text,
  attachments,
  timestamp: '2026-11-21T10:00:00Z',
})

describe('the transcript of a case', () => {
  it('ESC-10 is what was said, in order', () => {
    const said = [message(1, 'Merhaba'), message(2, 'Kargom nerede?')]
    expect(transcriptOf(said)).toEqual(said)
  })

  it('ESC-10 keeps the newest messages when not all fit', () => {
    const said = Array.from({ length: 100 }, (_, index) => message(index, 'ş'.repeat(5_000)))
    const kept = transcriptOf(said)
    expect(Buffer.byteLength(JSON.stringify(kept))).toBeLessThanOrEqual(MAX_TRANSCRIPT_BYTES)
    expect(kept.length).toBeGreaterThan(5)
    expect(kept).toEqual(said.slice(-kept.length))
  })

  it('ESC-10 keeps links to files and leaves the files themselves out', () => {
    const link = { name: 'box.jpg', content_type: 'image/jpeg', url: 'https://cdn.example.com/box.jpg' }
    const file = { name: 'box.jpg', content_type: 'image/jpeg', data_base64: 'AAAA' }
    expect(transcriptOf([message(1, 'Look', [link, file])])[0]?.attachments).toEqual([link])
  })
})
