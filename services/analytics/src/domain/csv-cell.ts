import type { Cell } from './report-rows.ts'

/** Characters that make a spreadsheet take a cell for a formula, also in full width or after blanks (OWASP: CSV injection). */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]/
/** Spreadsheets set to a language with a decimal comma split cells at semicolons. */
const FORMULA_AFTER_SEMICOLON = /(;\s*)([=+\-@＝＋－＠])/g
const LINE_BREAKS = /[\r\n\t\v\f\u0085\u2028\u2029]+/g

/** One cell of a CSV file: numbers stay numbers, text is never a formula and never has more than one line. */
export function csvCell(value: Cell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const line = value.replace(LINE_BREAKS, ' ')
  const text = (FORMULA_START.test(line) ? `'${line}` : line).replace(FORMULA_AFTER_SEMICOLON, "$1'$2")
  return /[",;']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
