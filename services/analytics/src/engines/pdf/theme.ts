import type { Tone } from '../../domain/story.ts'

export const INK = '#1b2733'
export const MUTED = '#64748b'
export const LINE = '#d9e0e8'
export const PALE = '#f4f7fa'
export const BAND = '#16324f'
export const ON_BAND = '#ffffff'
export const ON_BAND_MUTED = '#b9cbe0'

export const TONES: Readonly<Record<Tone, string>> = {
  main: '#2f6db5',
  accent: '#0f8a8a',
  good: '#3f9c60',
  neutral: '#94a3b8',
  mixed: '#d9a441',
  bad: '#c8503c',
}

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89, margin: 42, footer: 40 } as const
export const CONTENT_WIDTH = PAGE.width - 2 * PAGE.margin
export const GAP = 14
