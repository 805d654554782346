import type { Chart } from '../../domain/story.ts'
import { barsHeight, drawBars, drawShares, sharesHeight } from './bars.ts'
import { drawPlot } from './plot.ts'
import { type Box, makeRoom, type Sheet, write } from './sheet.ts'
import { CONTENT_WIDTH, GAP, LINE, MUTED, PAGE } from './theme.ts'

const PLOT_HEIGHT = 134
const TITLE_HEIGHT = 26
const PADDING = 12

/** Cards with a chart each, two in a row unless one is wide. */
export function drawCharts(sheet: Sheet, charts: readonly Chart[]): void {
  for (const row of rowsOf(charts)) {
    const height = TITLE_HEIGHT + Math.max(...row.map(heightOf)) + PADDING
    makeRoom(sheet, height)
    const width = row.length === 1 ? CONTENT_WIDTH : (CONTENT_WIDTH - GAP) / 2
    for (const [index, chart] of row.entries()) {
      drawCard(sheet, chart, { x: PAGE.margin + index * (width + GAP), y: sheet.y, width, height })
    }
    sheet.y += height + GAP
  }
}

function rowsOf(charts: readonly Chart[]): readonly (readonly Chart[])[] {
  const rows: Chart[][] = []
  for (const chart of charts) {
    const last = rows.at(-1)
    if (last?.length === 1 && !last[0]?.isWide && !chart.isWide) last.push(chart)
    else rows.push([chart])
  }
  return rows
}

function drawCard({ doc }: Sheet, chart: Chart, { x, y, width, height }: Box): void {
  doc.lineWidth(0.6).roundedRect(x, y, width, height, 4).stroke(LINE)
  write(doc, chart.title, x + PADDING, y + 9, { size: 9, font: 'bold', width: width - 2 * PADDING })
  const box = {
    x: x + PADDING,
    y: y + TITLE_HEIGHT,
    width: width - 2 * PADDING,
    height: height - TITLE_HEIGHT - PADDING + 2,
  }
  if (isEmpty(chart)) {
    const centred = { size: 8, color: MUTED, width: box.width, align: 'center' } as const
    write(doc, 'No data in this period', box.x, box.y + box.height / 2 - 8, centred)
  } else if (chart.kind === 'bars') drawBars(doc, chart, box)
  else if (chart.kind === 'shares') drawShares(doc, chart, box)
  else drawPlot(doc, chart, box)
}

function heightOf(chart: Chart): number {
  if (isEmpty(chart)) return 40
  if (chart.kind === 'bars') return barsHeight(chart.bars.length)
  return chart.kind === 'shares' ? sharesHeight(chart.parts.length) : PLOT_HEIGHT
}

function isEmpty(chart: Chart): boolean {
  if (chart.kind === 'bars') return chart.bars.length === 0
  if (chart.kind === 'shares') return chart.parts.every(({ value }) => value === 0)
  const isNothing = (value: number | null) => value === null || (chart.kind === 'columns' && value === 0)
  return chart.points.every(({ values }) => values.every(isNothing))
}
