/** In the order of the table's columns. */
const ENGINES = ['shipped', 'lexicons', 'VADER', 'NLP.js', 'MiniSearch', 'FTS5', 'Snowball'] as const
export type Engine = (typeof ENGINES)[number]

/** A line of the table: one figure on one set, for each engine that has it. */
export interface Row {
  readonly set: string
  readonly metric: string
  readonly figures: Partial<Readonly<Record<Engine, number>>>
  /** What the project aims at on the held-out part, which is measured elsewhere. */
  readonly goal?: number
}

/** The table as it is printed. */
export function tableOf(rows: readonly Row[]): string {
  const engines = ENGINES.filter((engine) => rows.some(({ figures }) => figures[engine] !== undefined))
  const head = ['set', 'metric', ...engines, 'goal']
  const lines = rows.map(({ set, metric, figures, goal }) => [
    set,
    metric,
    ...engines.map((engine) => shown(figures[engine])),
    shown(goal),
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)))
  return [head, ...lines].map((line) => line.map((cell, column) => padded(cell, column, widths)).join('  ')).join('\n')
}

function padded(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0
  return column < 2 ? cell.padEnd(width) : cell.padStart(width)
}

function shown(value: number | undefined): string {
  if (value === undefined) return ''
  return value < 10 ? value.toFixed(3) : Math.round(value).toLocaleString('en')
}
