import type { Story } from '../../domain/story.ts'
import { drawCharts } from './charts.ts'
import { drawHead } from './head.ts'
import { isBeyondFonts } from './scripts.ts'
import { makeRoom, openSheet, type Sheet, write, writeParagraph } from './sheet.ts'
import { drawTable } from './tables.ts'
import { CONTENT_WIDTH, GAP, LINE, MUTED, PAGE } from './theme.ts'

/** The report as a PDF: drawn, never rendered from markup, so that what people wrote can only ever be text. */
export async function drawReport(story: Story, createdAt: Date): Promise<Uint8Array> {
  const sheet = openSheet(`${story.title}, ${story.subtitle}`, createdAt)
  const file = bytesOf(sheet)
  drawHead(sheet, story)
  drawCharts(sheet, story.charts)
  if (story.overview) drawTable(sheet, story.overview)
  drawNotes(sheet, notesOf(story))
  drawTable(sheet, story.table)
  drawFooters(sheet, story)
  sheet.doc.end()
  return file
}

function bytesOf({ doc }: Sheet): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = []
    doc.on('data', (part: Uint8Array) => parts.push(part))
    doc.on('error', reject)
    doc.on('end', () => resolve(Buffer.concat(parts)))
  })
}

const BOXES = 'Letters that this file has no font for stand as boxes; selecting and copying them gives the letters.'

const notesOf = ({ notes, table }: Story): readonly string[] =>
  isBeyondFonts(JSON.stringify(table.rows)) ? [...notes, BOXES] : notes

function drawNotes(sheet: Sheet, notes: readonly string[]): void {
  makeRoom(sheet, 20 + notes.length * 22)
  write(sheet.doc, 'How the figures are made', PAGE.margin, sheet.y, { size: 8, font: 'bold', color: MUTED })
  sheet.y += 14
  for (const note of notes) {
    sheet.y += writeParagraph(sheet.doc, note, PAGE.margin, sheet.y, { size: 7.5, color: MUTED }) + 2
  }
  sheet.y += GAP
}

function drawFooters({ doc }: Sheet, { title, subtitle, details }: Story): void {
  const { start, count } = doc.bufferedPageRange()
  const y = PAGE.height - PAGE.margin - 8
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page)
    doc.lineWidth(0.6).strokeColor(LINE)
    doc
      .moveTo(PAGE.margin, y - 8)
      .lineTo(PAGE.margin + CONTENT_WIDTH, y - 8)
      .stroke()
    const width = { size: 7, color: MUTED, width: CONTENT_WIDTH } as const
    write(doc, `${title}  ·  ${subtitle}  ·  ${details[0] ?? ''}`, PAGE.margin, y, {
      ...width,
      width: CONTENT_WIDTH - 80,
    })
    write(doc, `Page ${page - start + 1} of ${count}`, PAGE.margin, y, { ...width, align: 'right' })
  }
}
