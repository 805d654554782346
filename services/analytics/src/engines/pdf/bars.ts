import { format } from '../../domain/format.ts'
import type { Chart } from '../../domain/story.ts'
import { type Box, type Doc, write } from './sheet.ts'
import { INK, MUTED, PALE, TONES } from './theme.ts'

const ROW_HEIGHT = 17
const LABEL_SHARE = 0.47
const VALUE_WIDTH = 38
const DURATION_WIDTH = 56
const NOTE_WIDTH = 34
const SHARES_TOP = 38

export const barsHeight = (bars: number): number => bars * ROW_HEIGHT
export const sharesHeight = (parts: number): number => SHARES_TOP + parts * ROW_HEIGHT

/** A ranking: label, bar, figure. */
export function drawBars(doc: Doc, { bars, unit, tone }: Extract<Chart, { readonly kind: 'bars' }>, box: Box): void {
  // All may be 0, such as cases that were solved within the second.
  const largest = Math.max(...bars.map(({ value }) => value)) || 1
  const labelWidth = box.width * LABEL_SHARE
  const noteWidth = box.width > 300 ? 2 * NOTE_WIDTH : NOTE_WIDTH
  const valueWidth = unit === 'duration' ? DURATION_WIDTH : VALUE_WIDTH
  const room = box.width - labelWidth - valueWidth - noteWidth
  for (const [index, { label, value, note }] of bars.entries()) {
    const y = box.y + index * ROW_HEIGHT
    const x = box.x + labelWidth
    write(doc, label, box.x, y + 2, { size: 7.5, color: INK, width: labelWidth - 8 })
    doc.rect(x, y + 2, room, 9).fill(PALE)
    doc.rect(x, y + 2, Math.max(1, (value / largest) * room), 9).fill(TONES[tone])
    write(doc, format(value, unit), x + room + 6, y + 2, { size: 7.5, font: 'bold', width: valueWidth - 8 })
    const right = { size: 6.5, color: MUTED, width: noteWidth, align: 'right' } as const
    write(doc, note, box.x + box.width - noteWidth, y + 2.4, right)
  }
}

/** Parts of a whole as one bar, with what each is below. */
export function drawShares(doc: Doc, { parts, unit }: Extract<Chart, { readonly kind: 'shares' }>, box: Box): void {
  const whole = parts.reduce((sum, { value }) => sum + value, 0)
  let x = box.x
  for (const [index, { name, tone, value }] of parts.entries()) {
    const width = (value / whole) * box.width
    if (width > 0) doc.rect(x, box.y + 4, width, 22).fill(TONES[tone])
    x += width
    const y = box.y + SHARES_TOP + index * ROW_HEIGHT
    doc.rect(box.x, y + 2, 8, 8).fill(TONES[tone])
    write(doc, name, box.x + 14, y + 1.5, { size: 7.5 })
    write(doc, format(value, unit), box.x, y + 1.5, { size: 7.5, font: 'bold', width: box.width - 50, align: 'right' })
    write(doc, format(value / whole, 'share'), box.x, y + 1.5, {
      size: 7.5,
      color: MUTED,
      width: box.width,
      align: 'right',
    })
  }
}
