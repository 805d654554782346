import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyCount, oneMoreInBody, oneMoreInTitle, Postings, titleCount } from './postings.ts'

describe('Postings', () => {
  it('holds what was added and not removed, in order of places', () => {
    const change = fc.record({ place: fc.nat(60), counts: fc.integer({ min: 1, max: 99 }) })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 300 }), (changes) => {
        const postings = new Postings()
        const model = new Map<number, number>()
        for (const { place, counts } of changes) {
          if (model.delete(place)) postings.remove(place)
          else {
            postings.add(place, counts)
            model.set(place, counts)
          }
        }
        expect(postings.documents).toBe(model.size)
        expect(Array.from(postings.pairs).slice(0, 2 * model.size)).toEqual([...model].sort(([a], [b]) => a - b).flat())
      }),
    )
  })

  it('counts title and body apart, in the title up to 15', () => {
    let packed = 0
    for (let i = 0; i < 20; i++) packed = oneMoreInTitle(oneMoreInBody(packed))
    expect([titleCount(packed), bodyCount(packed)]).toEqual([15, 20])
  })
})
