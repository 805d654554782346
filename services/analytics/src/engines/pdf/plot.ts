import { format, type Unit } from '../../domain/format.ts'
import type { Chart, Point, Series } from '../../domain/story.ts'
import { ticksOf } from './axis.ts'
import { type Box, type Doc, write } from './sheet.ts'
import { LINE, MUTED, PALE, TONES } from './theme.ts'

type TimeChart = Extract<Chart, { readonly kind: 'columns' | 'line' }>

const AXIS_GAP = 6
const AXIS_SIZE = 6.5
const LABEL_HEIGHT = 14
const LABEL_WIDTH = 48
const LEGEND_HEIGHT = 14

/** A chart over time: columns (stacked, when there are several series) or a line with gaps where nothing was measured. */
export function drawPlot(doc: Doc, chart: TimeChart, box: Box): void {
  const legend = chart.series.length > 1 ? LEGEND_HEIGHT : 0
  if (legend > 0) drawLegend(doc, chart.series, box)
  const ticks = ticksOf(largestOf(chart), chart.unit)
  const axis = axisWidth(doc, ticks, chart.unit)
  const area = {
    x: box.x + axis,
    y: box.y + legend + 4,
    width: box.width - axis,
    height: box.height - legend - LABEL_HEIGHT - 4,
  }
  const top = ticks.at(-1) ?? 1
  const heightOf = (value: number) => (value / top) * area.height
  if (chart.unit === 'score') drawMoodBand(doc, area, heightOf)
  drawGrid(doc, ticks, chart.unit, area, heightOf)
  if (chart.kind === 'columns') drawColumns(doc, chart, area, heightOf)
  else drawLine(doc, chart, area, heightOf)
  drawLabels(doc, chart.points, area)
}

type HeightOf = (value: number) => number

const largestOf = ({ kind, points }: TimeChart): number =>
  points.reduce((largest, { values }) => {
    const numbers = values.map((value) => value ?? 0)
    return Math.max(largest, kind === 'columns' ? numbers.reduce((sum, value) => sum + value, 0) : Math.max(...numbers))
  }, 0)

function axisWidth(doc: Doc, ticks: readonly number[], unit: Unit): number {
  doc.font('regular').fontSize(AXIS_SIZE)
  return Math.max(...ticks.map((tick) => doc.widthOfString(format(tick, unit)))) + AXIS_GAP
}

function drawGrid(doc: Doc, ticks: readonly number[], unit: Unit, area: Box, heightOf: HeightOf): void {
  for (const tick of ticks) {
    const y = area.y + area.height - heightOf(tick)
    doc.lineWidth(tick === 0 ? 0.8 : 0.4).strokeColor(tick === 0 ? MUTED : LINE)
    doc
      .moveTo(area.x, y)
      .lineTo(area.x + area.width, y)
      .stroke()
    const label = format(tick, unit)
    const left = area.x - AXIS_GAP - doc.font('regular').fontSize(AXIS_SIZE).widthOfString(label)
    write(doc, label, left, y - 4, { size: AXIS_SIZE, color: MUTED })
  }
}

/** The neutral zone, 0.40 to 0.60: above is good, below is bad. */
function drawMoodBand(doc: Doc, area: Box, heightOf: HeightOf): void {
  doc.rect(area.x, area.y + area.height - heightOf(0.6), area.width, heightOf(0.2)).fill(PALE)
}

function drawColumns(doc: Doc, { points, series }: TimeChart, area: Box, heightOf: HeightOf): void {
  const slot = area.width / points.length
  const width = Math.min(26, slot * 0.72)
  for (const [index, { values }] of points.entries()) {
    const x = area.x + index * slot + (slot - width) / 2
    let base = area.y + area.height
    for (const [part, value] of values.entries()) {
      const height = heightOf(value ?? 0)
      if (height > 0) doc.rect(x, base - height, width, height).fill(TONES[series[part]?.tone ?? 'main'])
      base -= height
    }
  }
}

function drawLine(doc: Doc, { points, series }: TimeChart, area: Box, heightOf: HeightOf): void {
  const slot = area.width / points.length
  for (const [part, { tone }] of series.entries()) {
    const places = points.map(({ values }, index) => {
      const value = values[part] ?? null
      return value === null
        ? undefined
        : { x: area.x + (index + 0.5) * slot, y: area.y + area.height - heightOf(value) }
    })
    doc.lineWidth(1.4).lineJoin('round').strokeColor(TONES[tone])
    for (const [index, place] of places.entries()) {
      const before = places[index - 1]
      if (place && before) doc.moveTo(before.x, before.y).lineTo(place.x, place.y).stroke()
    }
    const radius = Math.min(2, slot * 0.3)
    for (const place of places) if (place) doc.circle(place.x, place.y, radius).fill(TONES[tone])
  }
}

/** As many as have room, from the first on at equal distances. */
function drawLabels(doc: Doc, points: readonly Point[], area: Box): void {
  const slot = area.width / points.length
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / slot))
  for (let index = 0; index < points.length; index += every) {
    const center = area.x + (index + 0.5) * slot
    const x = Math.min(Math.max(center - LABEL_WIDTH / 2, area.x - 10), area.x + area.width - LABEL_WIDTH + 6)
    const lettering = { size: AXIS_SIZE, color: MUTED, width: LABEL_WIDTH, align: 'center' } as const
    write(doc, points[index]?.label ?? '', x, area.y + area.height + 5, lettering)
  }
}

function drawLegend(doc: Doc, series: readonly Series[], { x, y }: Pick<Box, 'x' | 'y'>): void {
  let at = x
  for (const { name, tone } of series) {
    doc.rect(at, y + 1.5, 6, 6).fill(TONES[tone])
    write(doc, name, at + 10, y, { size: 7, color: MUTED })
    at += 10 + doc.widthOfString(name) + 14
  }
}
