import type { Story, Tile } from '../../domain/story.ts'
import { type Box, type Sheet, write, writeParagraph } from './sheet.ts'
import { BAND, CONTENT_WIDTH, GAP, INK, LINE, MUTED, ON_BAND, ON_BAND_MUTED, PAGE, PALE, TONES } from './theme.ts'

const BAND_HEIGHT = 104
const TILE_HEIGHT = 62
const TILES_A_ROW = 3

/** The top of the first page: title, key figures, what not to miss. */
export function drawHead(sheet: Sheet, story: Story): void {
  drawBand(sheet, story)
  drawTiles(sheet, story.tiles)
  drawHighlights(sheet, story.highlights)
}

function drawBand(sheet: Sheet, { title, subtitle, details }: Story): void {
  const { doc } = sheet
  const x = PAGE.margin
  doc.rect(0, 0, PAGE.width, BAND_HEIGHT).fill(BAND)
  doc.rect(0, BAND_HEIGHT, PAGE.width, 3).fill(TONES.accent)
  write(doc, 'CUSTOMER SERVICE REPORT', x, 24, { size: 7.5, color: ON_BAND_MUTED, font: 'bold' })
  write(doc, title, x, 38, { size: 22, color: ON_BAND, font: 'bold', width: CONTENT_WIDTH })
  write(doc, subtitle, x, 72, { size: 11, color: ON_BAND, width: CONTENT_WIDTH })
  write(doc, details.join('   ·   '), x, BAND_HEIGHT + 14, { size: 7.5, color: MUTED, width: CONTENT_WIDTH })
  sheet.y = BAND_HEIGHT + 34
}

function drawTiles(sheet: Sheet, tiles: readonly Tile[]): void {
  const width = (CONTENT_WIDTH - (TILES_A_ROW - 1) * GAP) / TILES_A_ROW
  for (const [index, tile] of tiles.entries()) {
    const [row, column] = [Math.floor(index / TILES_A_ROW), index % TILES_A_ROW]
    const x = PAGE.margin + column * (width + GAP)
    drawTile(sheet, tile, { x, y: sheet.y + row * (TILE_HEIGHT + GAP), width, height: TILE_HEIGHT })
  }
  sheet.y += Math.ceil(tiles.length / TILES_A_ROW) * (TILE_HEIGHT + GAP)
}

function drawTile({ doc }: Sheet, { label, value, note }: Tile, { x, y, width, height }: Box): void {
  const inner = { width: width - 24 }
  doc.roundedRect(x, y, width, height, 4).fillAndStroke(PALE, LINE)
  doc.rect(x, y + 8, 3, height - 16).fill(TONES.main)
  write(doc, label, x + 14, y + 10, { size: 8, color: MUTED, ...inner })
  write(doc, value, x + 14, y + 22, { size: 17, color: INK, font: 'bold', ...inner })
  write(doc, note, x + 14, y + 46, { size: 7.5, color: MUTED, ...inner })
}

function drawHighlights(sheet: Sheet, highlights: readonly string[]): void {
  for (const sentence of highlights) {
    sheet.doc.circle(PAGE.margin + 3, sheet.y + 6, 1.8).fill(TONES.accent)
    const height = writeParagraph(sheet.doc, sentence, PAGE.margin + 12, sheet.y, {
      size: 9,
      width: CONTENT_WIDTH - 12,
    })
    sheet.y += height + 3
  }
  if (highlights.length > 0) sheet.y += GAP
}
