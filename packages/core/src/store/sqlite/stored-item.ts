import type { Stored } from '../store.ts'

/** An item of its JSON, with its version, frozen all through: many readers share it. */
export function storedItem(body: string, version: number): Stored<unknown> {
  return frozen(Object.assign(JSON.parse(body), { version }))
}

function frozen<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) frozen(part)
  return Object.freeze(value)
}
