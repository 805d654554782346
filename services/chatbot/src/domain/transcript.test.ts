import type { Message } from '@customer-service/contracts/chatbot'
import { describe, expect, it } from 'vitest'
import { handedTranscript } from './transcript.ts'

const message = (text: string, attachments: Message['attachments'] = []): Message => ({
  message_id: `msg-${text.slice(0, 8)}`,
  role: 'customer',
  text,
  attachments,
  timestamp: '2026-11-21T10:00:00Z',
})

describe('the transcript that people are handed', () => {
  it('is the last fifty messages', () => {
    const handed = handedTranscript(Array.from({ length: 80 }, (_, i) => message(`${i}`)))
    expect(handed.map(({ text }) => text)).toEqual(Array.from({ length: 50 }, (_, i) => `${i + 30}`))
  })

  it('cuts long texts, and leaves the oldest out when they are too much together', () => {
    const handed = handedTranscript(Array.from({ length: 50 }, () => message('€'.repeat(20_000))))
    expect(handed[0]?.text).toHaveLength(2_000)
    expect(Buffer.byteLength(JSON.stringify(handed))).toBeLessThan(150_100)
  })

  it('keeps links and leaves the content of files out', () => {
    const photo = { name: 'a.png', content_type: 'image/png', url: 'https://example.com/a.png' }
    const file = { name: 'b.txt', content_type: 'text/plain', data_base64: 'aGVsbG8=' }
    expect(handedTranscript([message('look', [photo, file])])[0]?.attachments).toEqual([photo])
  })
})
