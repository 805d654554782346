import { isBlank } from '@customer-service/contracts'
import type { LabelledText } from '@customer-service/contracts/routing'

const HEADINGS = new Set(['intent', 'label', 'category'])
/** How sets of messages call those that no intent is about. */
const OUTSIDE = new Set(['', 'oos', 'none'])

/** The examples in lines of `text<TAB>intent`; further columns are left out. Says which line has no text. */
export function labelledFile(file: string): readonly LabelledText[] | { readonly wrongLine: number } {
  const examples: LabelledText[] = []
  const lines = file.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (const [place, line] of lines.entries()) {
    if (isBlank(line) || (place === 0 && isHeading(line))) continue
    const [text = '', label = ''] = line.split('\t').map((column) => column.trim())
    if (isBlank(text)) return { wrongLine: place + 1 }
    examples.push({ text, ...(!OUTSIDE.has(label.toLowerCase()) && { intent: label }) })
  }
  return examples
}

function isHeading(line: string): boolean {
  const [text, label] = line.toLowerCase().split('\t')
  return text?.trim() === 'text' && HEADINGS.has(label?.trim() ?? '')
}
