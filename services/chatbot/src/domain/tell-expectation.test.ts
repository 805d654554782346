import { describe, expect, it } from 'vitest'
import { situation } from '../../test/situation.ts'
import { newDialogue } from './dialogue-state.ts'
import { handOver } from './hand-over.ts'
import { tellExpectation } from './tell-expectation.ts'
import type { Language } from './wording/wording.ts'

/** A Saturday. */
const NOW = '2026-11-21T10:00:00Z'

function told(expected_response_time: string, language: Language = 'en', time_zone = 'UTC', now = NOW) {
  const given = situation('human please', { now: new Date(now), state: { ...newDialogue, language } })
  const expected = { expected_response_time, time_zone, customer_url: 'https://shop.example/case' }
  return tellExpectation(handOver(given, 'requested'), expected, given)
}

describe('a hand-over', () => {
  it.each([
    ['2026-11-21T10:15:00Z', 'en', 'You can expect an answer within about 15 minutes.'],
    ['2026-11-21T10:01:00Z', 'en', 'You can expect an answer within about 5 minutes.'],
    ['2026-11-21T09:00:00Z', 'en', 'You can expect an answer within about 5 minutes.'],
    ['2026-11-21T10:52:00Z', 'tr', 'Beklenen yanıt süresi: yaklaşık 55 dakika.'],
    ['2026-11-21T12:00:00Z', 'en', 'You can expect an answer by 12:00 (UTC) today.'],
    ['2026-11-22T10:30:00Z', 'en', 'You can expect an answer by 10:30 (UTC) tomorrow.'],
    ['2026-11-22T10:30:00Z', 'tr', 'Beklenen yanıt zamanı: en geç yarın saat 10:30 (UTC).'],
    ['2026-11-23T10:30:00Z', 'en', 'You can expect an answer by 10:30 (UTC) on Monday, November 23.'],
    ['2026-11-23T10:30:00Z', 'tr', 'Beklenen yanıt zamanı: en geç 23 Kasım Pazartesi saat 10:30 (UTC).'],
  ] as const)('C-18 tells by when people answer: %s in %s', (due, language, sentence) => {
    expect(told(due, language).response).toContain(sentence)
  })

  it("C-18 counts days by the shop's clock, also where the clocks change", () => {
    expect(told('2026-11-21T21:30:00Z', 'en', 'Europe/Istanbul').response).toContain('00:30 (GMT+3) tomorrow')
    const summerEnds = told('2026-10-25T22:30:00Z', 'en', 'Europe/Berlin', '2026-10-24T22:30:00Z')
    expect(summerEnds.response).toContain('23:30 (GMT+1) today')
  })

  it('C-18 gives the link as an action, and keeps it out of the words that stand in the transcript', () => {
    const { response, actions } = told(NOW, 'tr')
    expect(actions).toEqual([{ type: 'link', text: 'Kaydınızı takip edin', url: 'https://shop.example/case' }])
    expect(response).toContain('aşağıdaki bağlantıdan')
    expect(response).not.toContain('https')
  })
})
