import type { AddExamples, LabelledText } from '@customer-service/contracts/routing'
import { labelledFile } from '../domain/labelled-file.ts'
import { longIn, noTextIn, nothingGiven } from '../errors.ts'

const LONGEST_TEXT = 2_000
const LONGEST_INTENT = 64
/** Characters of a text that is too long, for who looks for it. */
const SHOWN = 40

/** The labelled texts of a request: a list, a file, or both. */
export function examplesGiven({ examples = [], file }: AddExamples): readonly LabelledText[] {
  if (file === undefined) {
    if (examples.length === 0) throw nothingGiven()
    return examples
  }
  const read = labelledFile(file)
  if ('wrongLine' in read) throw noTextIn(read.wrongLine)
  const long = read.find(({ text, intent = '' }) => text.length > LONGEST_TEXT || intent.length > LONGEST_INTENT)
  if (long) throw longIn(long.text.slice(0, SHOWN), LONGEST_TEXT, LONGEST_INTENT)
  return [...examples, ...read]
}
