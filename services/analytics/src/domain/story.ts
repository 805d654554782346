import type { Unit } from './format.ts'
import type { Row } from './report-rows.ts'

/** A report as a reader sees it: what stands where is up to the page. */
export interface Story {
  readonly title: string
  readonly subtitle: string
  readonly details: readonly string[]
  readonly tiles: readonly Tile[]
  readonly highlights: readonly string[]
  readonly charts: readonly Chart[]
  /** A short table that belongs to the charts. */
  readonly overview?: Table
  /** The rows of the report. */
  readonly table: Table
  readonly notes: readonly string[]
}

export interface Tile {
  readonly label: string
  readonly value: string
  readonly note: string
}

export type Tone = 'main' | 'good' | 'neutral' | 'mixed' | 'bad' | 'accent'

export interface Series {
  readonly name: string
  readonly tone: Tone
}

export interface Point {
  readonly label: string
  /** One per series; null: nothing was measured. */
  readonly values: readonly (number | null)[]
}

interface Titled {
  readonly title: string
  readonly isWide?: boolean
  readonly unit: Unit
}

export type Chart = Titled &
  (
    | { readonly kind: 'columns' | 'line'; readonly series: readonly Series[]; readonly points: readonly Point[] }
    | { readonly kind: 'bars'; readonly tone: Tone; readonly bars: readonly Bar[] }
    | { readonly kind: 'shares'; readonly parts: readonly Part[] }
  )

export interface Bar {
  readonly label: string
  readonly value: number
  readonly note: string
}

export interface Part {
  readonly name: string
  readonly tone: Tone
  readonly value: number
}

export interface Column {
  readonly name: string
  readonly title: string
  /** Share of the width, relative to the other columns. */
  readonly width: number
  readonly isNumber?: boolean
  readonly show: (value: Row[string]) => string
}

export interface Table {
  readonly title: string
  readonly note?: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}
