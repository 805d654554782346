export { AlreadyHandled, Unavailable, VersionConflict } from './errors.ts'
export { MAX_ITEM_BYTES, MAX_WRITES, type Page, type Slice, type Store, type Stored } from './store.ts'
export { type Counter, defineCounters, defineTable, type Index, type Key, type Table } from './table.ts'
export { add, announce, type EventDefinition, once, put, remove, type Write } from './write.ts'
