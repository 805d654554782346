import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestPassage } from './best-passage.ts'
import { passageUnits } from './passage-units.ts'

const GUIDE = `You can return shoes within 30 days. Do it like this:
1. Open the order.
2. Choose Return items, and a reason.
3. Print the label.

Refunds take five days. They go to your card.`

describe('passageUnits', () => {
  it('keeps a numbered list whole, with the line that leads into it', () => {
    const units = passageUnits(GUIDE).map(({ start, end }) => GUIDE.slice(start, end))
    expect(units).toEqual([
      'You can return shoes within 30 days.',
      'Do it like this:\n1. Open the order.\n2. Choose Return items, and a reason.\n3. Print the label.',
      'Refunds take five days.',
      'They go to your card.',
    ])
  })

  it('are in order, apart, and within the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('1. One.', '- two', 'Three: four.', '', 'Five! Six?', '  7) seven')),
        (lines) => {
          const text = lines.join('\n')
          let last = 0
          for (const { start, end } of passageUnits(text)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
          expect(last).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })
})

describe('bestPassage', () => {
  it('shows a list whole, though it is longer than a passage', () => {
    expect(bestPassage('print the return label', GUIDE, { maxLength: 60 }).text).toContain('3. Print the label.')
  })

  it('takes in the sentence that "they" points back to', () => {
    expect(bestPassage('which card', GUIDE).text).toBe('Refunds take five days. They go to your card.')
  })

  it('ends where nothing more is said about the question', () => {
    const text = `Gift cards are valid for five years, wherever you bought them and whoever you give them to, here or abroad. ${'Our shop sells shoes and boots. '.repeat(5)}`
    expect(bestPassage('how long are gift cards valid', text, { maxLength: 250 }).text).toMatch(
      /^Gift cards .* abroad\.$/,
    )
  })

  it('prefers the sentence with a figure where a figure is asked for', () => {
    const text =
      'Our phone lines are open all day long for you. We never share any phone data. Our phone number is 0114 496 0180.'
    expect(bestPassage('what is your phone number', text, { maxLength: 60 }).text).toContain('0114 496 0180')
  })
})
