import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { isBeyondFonts } from './scripts.ts'
import { CONTENT_WIDTH, INK, PAGE } from './theme.ts'

const require = createRequire(import.meta.url)

/** Free fonts with Latin (Turkish too), Cyrillic, Greek and Arabic letters; only the glyphs in use are embedded. */
const FONTS = {
  regular: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
} as const

export type Doc = InstanceType<typeof PDFDocument>

/** A document and the height on its last page from which on nothing is drawn yet. */
export interface Sheet {
  readonly doc: Doc
  y: number
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Lettering {
  readonly size: number
  readonly color?: string
  readonly font?: keyof typeof FONTS
  /** Text is cut to it, with an ellipsis; needed to align other than left. */
  readonly width?: number
  readonly align?: 'left' | 'center' | 'right'
}

export function openSheet(title: string, createdAt: Date): Sheet {
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: title, Creator: 'Customer Service Platform', CreationDate: createdAt, ModDate: createdAt },
  })
  for (const [name, file] of Object.entries(FONTS)) doc.registerFont(name, file)
  return { doc, y: PAGE.margin }
}

/** Begins a new page unless the height is free on this one. */
export function makeRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height <= PAGE.height - PAGE.margin - PAGE.footer) return
  sheet.doc.addPage()
  sheet.y = PAGE.margin
}

/** One line of text; (x, y) is its upper left corner. What the fonts can't show is there for search, copies and readers. */
export function write(doc: Doc, text: string, x: number, y: number, lettering: Lettering): void {
  const { size, color = INK, font = 'regular', width, align = 'left' } = lettering
  doc.font(font).fontSize(size).fillColor(color)
  const shown = width === undefined ? text : cut(doc, text, width)
  const free = width === undefined ? 0 : width - doc.widthOfString(shown)
  const shift = align === 'left' ? 0 : align === 'right' ? free : free / 2
  const isHidden = isBeyondFonts(shown)
  if (isHidden) doc.markContent('Span', { actual: shown })
  doc.text(shown, x + shift, y, { lineBreak: false })
  if (isHidden) doc.endMarkedContent()
}

/** Text over several lines; returns its height. */
export function writeParagraph(doc: Doc, text: string, x: number, y: number, lettering: Lettering): number {
  const { size, color = INK, font = 'regular', width = CONTENT_WIDTH } = lettering
  doc.font(font).fontSize(size).fillColor(color)
  const options = { width, lineGap: 2 }
  doc.text(text, x, y, options)
  return doc.heightOfString(text, options)
}

function cut(doc: Doc, text: string, width: number): string {
  if (doc.widthOfString(text) <= width) return text
  const letters = Array.from(text)
  let [fits, tooLong] = [0, letters.length]
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (doc.widthOfString(`${letters.slice(0, middle).join('')}…`) <= width) fits = middle
    else tooLong = middle
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`
}
