import fc from 'fast-check'
import { expect, it } from 'vitest'
import { idMaker, timeOfId } from './ids.ts'

it('PLT-21 an id has its prefix and 35 characters, and tells when it was made', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(2500, 0) }), (milliseconds) => {
      const id = idMaker(() => new Date(milliseconds))('esc')
      expect(id).toMatch(/^esc-[0-9a-hjkmnp-tv-z]{35}$/)
      expect(timeOfId(id)?.getTime()).toBe(milliseconds)
    }),
  )
})

it('PLT-21 ids sort by the time they were made at', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000_000), fc.integer({ min: 1, max: 1_000_000 }), (milliseconds, later) => {
      const at = (time: number) => idMaker(() => new Date(time))('msg')
      expect(at(milliseconds) < at(milliseconds + later)).toBe(true)
    }),
  )
})

it('an id from elsewhere tells no time', () => {
  for (const id of ['esc-67890', 'esc', '', `esc-${'l'.repeat(35)}`]) expect(timeOfId(id)).toBeUndefined()
})
