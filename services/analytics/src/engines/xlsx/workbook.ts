import { escapeMarkup } from '@customer-service/core'
import type { Cell } from '../../domain/report-rows.ts'
import { type Entry, zip } from './zip.ts'

export interface Sheet {
  readonly name: string
  readonly columns: readonly string[]
  /** In slices, read sheet by sheet, so that long ones needn't be held. */
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]>
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Formats of cells, by their place in `styles.xml`. */
const STYLES = { plain: 0, heading: 1, day: 2, moment: 3 } as const

/** An Office Open XML workbook (ECMA-376): a heading that stays in view, numbers, days and moments as such, no formulas. */
export function workbook(sheets: readonly Sheet[]): AsyncGenerator<Buffer> {
  return zip([
    file('[Content_Types].xml', contentTypes(sheets)),
    file('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
    file('xl/workbook.xml', sheetList(sheets)),
    file(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ),
    file('xl/styles.xml', styles()),
    ...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, text: sheetText(sheet) })),
  ])
}

const file = (name: string, xml: string): Entry => ({ name, text: [XML + xml] })

const contentTypes = (sheets: readonly Sheet[]): string =>
  [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>`,
    ...sheets.map(
      (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
    ),
    '</Types>',
  ].join('')

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], i) => `<Relationship Id="r${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${RELATIONS}">${lines.join('')}</Relationships>`
}

function sheetList(sheets: readonly Sheet[]): string {
  const lines = sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`)
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${lines.join('')}</sheets></workbook>`
}

const styles = (): string =>
  [
    `<styleSheet xmlns="${MAIN}">`,
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>',
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border/></borders>',
    '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
    '<cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs>',
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('')

async function* sheetText({ columns, rows }: Sheet): AsyncGenerator<string> {
  yield [
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols><col min="1" max="${columns.length}" width="22" customWidth="1"/></cols><sheetData>`,
    `<row>${columns.map((column) => textCell(column, STYLES.heading)).join('')}</row>`,
  ].join('')
  for await (const slice of rows) yield slice.map((row) => `<row>${row.map(cellOf).join('')}</row>`).join('')
  yield '</sheetData></worksheet>'
}

const DAY = /^\d{4}-\d\d-\d\d$/
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

function cellOf(value: Cell): string {
  if (value === null) return '<c/>'
  if (typeof value === 'boolean') return `<c t="b"><v>${value ? 1 : 0}</v></c>`
  if (typeof value === 'number') return `<c><v>${value}</v></c>`
  if (DAY.test(value)) return `<c s="${STYLES.day}"><v>${serialOf(value)}</v></c>`
  if (MOMENT.test(value)) return `<c s="${STYLES.moment}"><v>${serialOf(value)}</v></c>`
  return textCell(value, STYLES.plain)
}

const textCell = (text: string, style: number): string =>
  `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

/** Days since the 30th of December 1899, as spreadsheets count. */
const serialOf = (time: string): number => Date.parse(time) / 86_400_000 + 25_569

/** Without the characters that XML can't hold. */
const escaped = (text: string): string =>
  escapeMarkup(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))
