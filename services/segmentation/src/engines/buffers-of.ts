/** The memory of all columns in some plain data, to be handed to another thread instead of being copied for it. */
export function buffersOf(data: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  collect(data, found)
  return [...found]
}

function collect(data: unknown, found: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(data)) {
    if (data.buffer instanceof ArrayBuffer) found.add(data.buffer)
  } else if (typeof data === 'object' && data !== null && !Array.isArray(data)) {
    for (const part of Object.values(data)) collect(part, found)
  }
}
