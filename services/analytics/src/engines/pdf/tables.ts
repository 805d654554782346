import type { Column, Table } from '../../domain/story.ts'
import { makeRoom, type Sheet, write } from './sheet.ts'
import { BAND, CONTENT_WIDTH, LINE, MUTED, ON_BAND, PAGE, PALE } from './theme.ts'

const ROW_HEIGHT = 15
const HEAD_HEIGHT = 18
const TITLE_HEIGHT = 24
const PADDING = 5

/** A table over as many pages as it needs, with its head on each. */
export function drawTable(sheet: Sheet, table: Table): void {
  const { doc } = sheet
  makeRoom(sheet, TITLE_HEIGHT + HEAD_HEIGHT + 4 * ROW_HEIGHT)
  write(doc, table.title, PAGE.margin, sheet.y + 4, { size: 11, font: 'bold' })
  if (table.note !== undefined) {
    write(doc, table.note, PAGE.margin, sheet.y + 6.5, {
      size: 7.5,
      color: MUTED,
      width: CONTENT_WIDTH,
      align: 'right',
    })
  }
  sheet.y += TITLE_HEIGHT
  drawHead(sheet, table)
  for (const [index, row] of table.rows.entries()) {
    const before = sheet.y
    makeRoom(sheet, ROW_HEIGHT)
    if (sheet.y < before) drawHead(sheet, table)
    if (index % 2 === 1) doc.rect(PAGE.margin, sheet.y, CONTENT_WIDTH, ROW_HEIGHT).fill(PALE)
    for (const { column, x, width } of cellsOf(table)) {
      const value = column.show(row[column.name] ?? null)
      write(doc, value, x, sheet.y + 4, { size: 7, width, align: column.isNumber ? 'right' : 'left' })
    }
    sheet.y += ROW_HEIGHT
  }
  if (table.rows.length === 0) {
    write(doc, 'None in this period', PAGE.margin + PADDING, sheet.y + 5, { size: 8, color: MUTED })
    sheet.y += ROW_HEIGHT + 4
  }
  doc.lineWidth(0.6).strokeColor(LINE)
  doc
    .moveTo(PAGE.margin, sheet.y)
    .lineTo(PAGE.margin + CONTENT_WIDTH, sheet.y)
    .stroke()
  sheet.y += 20
}

function drawHead(sheet: Sheet, table: Table): void {
  sheet.doc.rect(PAGE.margin, sheet.y, CONTENT_WIDTH, HEAD_HEIGHT).fill(BAND)
  for (const { column, x, width } of cellsOf(table)) {
    const align = column.isNumber ? 'right' : 'left'
    write(sheet.doc, column.title, x, sheet.y + 5.5, { size: 7, font: 'bold', color: ON_BAND, width, align })
  }
  sheet.y += HEAD_HEIGHT
}

interface Place {
  readonly column: Column
  readonly x: number
  readonly width: number
}

function cellsOf({ columns }: Table): readonly Place[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  let x: number = PAGE.margin
  return columns.map((column) => {
    const width = (column.width / whole) * CONTENT_WIDTH
    x += width
    return { column, x: x - width + PADDING, width: width - 2 * PADDING }
  })
}
