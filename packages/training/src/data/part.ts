/** What a text of a set without parts of its own is used for. By the text alone, so the same in every run. */
export type Part = 'train' | 'calibrate' | 'dev'

const DEV_PERCENT = 20

/** The part of a text in a small set that has no dev part: 20 % dev. */
export function partOfSmallSet(text: string, calibratePercent = 0): Part {
  const place = percentOf(text)
  if (place < DEV_PERCENT) return 'dev'
  return place < DEV_PERCENT + calibratePercent ? 'calibrate' : 'train'
}

/** A place from 0 to 99. */
export function percentOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return ((hash ^ (hash >>> 15)) >>> 0) % 100
}
