import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { correctionLessons } from './correction-lessons.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corrections-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (...lines: readonly (object | string)[]) =>
  writeFileSync(
    join(folder, 'corrections.jsonl'),
    lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
  )

const AT = '2026-11-21T10:00:00Z'

describe('correctionLessons', () => {
  it('are none without a file', () => {
    expect(correctionLessons(folder)).toEqual([])
  })

  it('weigh more than public texts, with the emotions that people gave', () => {
    write(
      { text: 'sick jacket', label: 'positive', emotions: ['excitement'], corrected_at: AT },
      { text: 'nice, but late', label: 'mixed', corrected_at: AT },
    )
    const [praise, both] = correctionLessons(folder)
    expect(praise).toMatchObject({ text: 'sick jacket', mood: 'positive', isMixed: false, emotions: ['excitement'] })
    expect(praise?.weight).toBeGreaterThan(8)
    expect(both).toMatchObject({ isMixed: true })
    expect(both?.mood).toBeUndefined()
  })

  it('take the last correction of a text, in whatever order they come', () => {
    write(
      { text: 'ok', label: 'positive', corrected_at: '2026-11-21T11:00:00Z' },
      { text: 'ok', label: 'neutral', corrected_at: AT },
    )
    expect(correctionLessons(folder).map(({ mood }) => mood)).toEqual(['positive'])
  })

  it.each([
    '{"text": "half',
    '{"text": "x", "label": "angry", "corrected_at": "2026-11-21T10:00:00Z"}',
    '{"text": "x", "label": "neutral", "emotions": ["boredom"], "corrected_at": "2026-11-21T10:00:00Z"}',
    '{"text": "x", "label": "neutral"}',
  ])('name the line that is wrong: %s', (line) => {
    write({ text: 'ok', label: 'positive', corrected_at: AT }, line)
    expect(() => correctionLessons(folder)).toThrow('line 2')
  })
})
