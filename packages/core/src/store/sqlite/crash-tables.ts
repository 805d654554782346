import { Type } from 'typebox'
import { defineCounters, defineTable } from '../table.ts'

/** What the processes that are killed write. */
export const notes = defineTable<{ readonly id: string; readonly text: string }>({
  name: 'crash_notes',
  key: ({ id }) => [id],
})
export const tallies = defineCounters('crash_tallies')
export const noted = { type: 'crash.noted', schema: Type.Object({ id: Type.String() }) }
export const crashTables = [notes, tallies]
