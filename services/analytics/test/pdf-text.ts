import { inflateSync } from 'node:zlib'

/** The parts of a PDF that pdfkit writes, enough to select its text as a reader does: by font and Unicode map. */
export interface ReadPdf {
  /** The lines of text in the order they were drawn. */
  readonly text: string
  /** Everything that could make a reader act. */
  readonly dictionaries: string
  /** What draws the pages, unpacked. */
  readonly drawing: string
  readonly pages: number
}

export function readPdf(file: Uint8Array): ReadPdf {
  const objects = objectsOf(Buffer.from(file).toString('latin1'))
  const maps = new Map<string, ReadonlyMap<string, string>>()
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1] ?? ''
      maps.set(name, unicodeMap(objects.get(unicode)?.stream ?? ''))
    }
  }
  const contents = [...objects.values()].filter(({ stream }) => / Tf\b/.test(stream))
  return {
    text: contents.map(({ stream }) => textOf(stream, maps)).join('\n'),
    dictionaries: [...objects.values()].map(({ head }) => head).join('\n'),
    drawing: contents.map(({ stream }) => stream).join('\n'),
    pages: contents.length,
  }
}

interface PdfObject {
  readonly head: string
  readonly stream: string
}

/** A stream is as long as it says, whatever its bytes look like: packed ones end in a line break at times. */
function objectsOf(source: string): ReadonlyMap<string, PdfObject> {
  const objects = new Map<string, PdfObject>()
  const begin = /(\d+) 0 obj\n([\s\S]*?)\n(?:endobj|stream\n)/g
  for (let found = begin.exec(source); found; found = begin.exec(source)) {
    const [whole, id = '', head = ''] = found
    const length = whole.endsWith('stream\n') ? Number(/\/Length (\d+)/.exec(head)?.[1]) : 0
    const bytes = Buffer.from(source.slice(begin.lastIndex, begin.lastIndex + length), 'latin1')
    const isPacked = length > 0 && head.includes('/FlateDecode')
    objects.set(id, { head, stream: (isPacked ? inflateSync(bytes) : bytes).toString('latin1') })
    begin.lastIndex += length
  }
  return objects
}

function unicodeMap(cmap: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const [, first = '0', , list = ''] of cmap.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g)) {
    for (const [index, [, codes = '']] of [...list.matchAll(/<([\w ]*)>/g)].entries()) {
      const units = codes.replaceAll(' ', '').match(/\w{4}/g) ?? []
      const glyph = (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0')
      map.set(glyph, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))))
    }
  }
  return map
}

function textOf(stream: string, maps: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let map: ReadonlyMap<string, string> = new Map()
  const lines: string[] = []
  for (const [, font, shown] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) map = maps.get(font) ?? map
    const glyphs = [...(shown ?? '').matchAll(/<(\w+)>/g)].flatMap(([, codes = '']) => codes.match(/\w{4}/g) ?? [])
    if (shown !== undefined) lines.push(glyphs.map((glyph) => map.get(glyph) ?? '').join(''))
  }
  return lines.join('\n')
}
