import { MAX_ITEM_BYTES } from '@customer-service/core/store'
import { describe, expect, it } from 'vitest'
import { activated, counted, isTooLarge, withIntents } from './intent-set.ts'

describe('a set of intents', () => {
  it('remembers which version answered before, and only when another one does', () => {
    const set = {
      intent_set: 'hotel',
      draft: 'draft-1',
      parts: 1,
      intents: 2,
      examples: 2,
      out_of_scope_examples: 0,
      latest_version: 2,
      active_version: 1,
      changed_at: '2026-11-21T10:00:00Z',
    }
    expect(activated(set, 2)).toMatchObject({ active_version: 2, previous_version: 1 })
    expect(activated(set, 1)).toBe(set)
  })

  it('gains the intents that examples bring', () => {
    const settings = [{ intent: 'late', destination: 'desk' }]
    expect(withIntents(settings, ['late', 'breakfast', 'breakfast'])).toEqual([...settings, { intent: 'breakfast' }])
    expect(
      counted({ late: 1 }, [
        ['we are late', 'late'],
        ['is it free', 'breakfast'],
      ]),
    ).toEqual({ late: 2, breakfast: 1 })
  })

  it('is too large before no store could take it', () => {
    const draftOf = (intents: number) => {
      const names = Array.from({ length: intents }, (_, i) => `${i}`.padEnd(64, '€'))
      const settings = names.map((intent) => ({ intent, title: '€'.repeat(100) }))
      return { draft: 'draft-1', settings, counts: Object.fromEntries(names.map((name) => [name, 1])) }
    }
    expect(isTooLarge(draftOf(400))).toBe(false)
    expect(isTooLarge(draftOf(450))).toBe(true)
    expect(Buffer.byteLength(JSON.stringify(draftOf(420)))).toBeLessThan(MAX_ITEM_BYTES)
  })
})
