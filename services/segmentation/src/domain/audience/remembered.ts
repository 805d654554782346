/** What is known for a key, computed where nothing is. All is forgotten before there is more than `most`. */
export function remembered<Key, Value>(known: Map<Key, Value>, most: number, key: Key, compute: () => Value): Value {
  const value = known.get(key)
  if (value !== undefined) return value
  const computed = compute()
  if (known.size >= most) known.clear()
  known.set(key, computed)
  return computed
}
