import fc from 'fast-check'
import { expect, it } from 'vitest'
import { byCodePoint } from '../analysis/by-code-point.ts'
import { membershipChanges } from './membership-changes.ts'

it('ACT-08 pieces of a refresh together make the target of any membership, in few changes each', () => {
  const ids = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), { maxLength: 40 })
  fc.assert(
    fc.property(
      ids,
      ids,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 7 }),
      (wanted, were, most, page) => {
        const target = wanted.toSorted(byCodePoint)
        const members = new Set(were)
        const seen: string[] = []
        let after: string | undefined = ''
        for (let piece = 0; after !== undefined; piece++) {
          expect(piece).toBeLessThan(200)
          const from: string = after
          const rest = [...members].filter((id) => byCodePoint(id, from) > 0).sort(byCodePoint)
          const current = rest.slice(0, page)
          const changes = membershipChanges({ target, current, hasMore: rest.length > page, after: from, most })
          expect(changes.entered.length + changes.exited.length).toBeLessThanOrEqual(most)
          for (const id of changes.entered) members.add(id)
          for (const id of changes.exited) members.delete(id)
          seen.push(...changes.entered, ...changes.exited)
          after = changes.after
        }
        expect([...members].sort(byCodePoint)).toEqual(target)
        expect(new Set(seen).size).toBe(seen.length)
      },
    ),
  )
})
