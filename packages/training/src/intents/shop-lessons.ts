import type { IntentExample } from '@customer-service/language'
import { shopExamples } from '@customer-service/language'
import { shopOutOfScope } from '@customer-service/language/training'
import { type Part, partOfSmallSet, percentOf } from '../data/part.ts'
import { cell, type Row, readTable } from '../data/table.ts'
import { BITEXT, CLINC, CUREKART, FOREIGN_DOMAINS, type IntentMapping, SHARED_LABELS } from './public-labels.ts'

/** Made from templates: a few of each label say what all of them say. */
const BITEXT_PERCENT = 25
const SMALL_TALK_PERCENT = 20
/** What no intent is about must not outweigh what some are. */
const FOREIGN_PERCENT = 5
const TWEETS_PERCENT = 1

export interface ShopLessons {
  readonly examples: readonly IntentExample[]
  readonly outOfScope: readonly string[]
}

/** What the shop's model learns from: our own messages and public sets. The dev part is theirs alone. */
export function shopLessons(folder: string, part: Part): ShopLessons {
  const isIn = (row: Row) => partOfSmallSet(cell(row, 'text')) === part
  const read = (file: string, percent: number) =>
    readTable(folder, file).filter((row) => isIn(row) && placeOf(row) < percent)
  const clinc = readTable(folder, 'clinc150/train.tsv').filter(isIn)
  return {
    examples: [
      ...(part === 'train' ? shopExamples() : []),
      ...mapped(read('bitext/train.tsv', BITEXT_PERCENT), BITEXT),
      ...mapped(read('hint3-curekart/train.tsv', 100), CUREKART),
      ...mapped(
        clinc.filter((row) => placeOf(row) < SMALL_TALK_PERCENT),
        CLINC,
      ),
    ],
    outOfScope: [
      ...(part === 'train' ? shopOutOfScope() : []),
      ...texts(clinc.filter(isForeign)),
      ...texts(read('semeval2017/train.tsv', TWEETS_PERCENT)),
    ],
  }
}

function mapped(rows: readonly Row[], mapping: IntentMapping): readonly IntentExample[] {
  return rows.flatMap((row) => {
    const intent = mapping[cell(row, 'label')]
    return intent === undefined ? [] : [{ text: cell(row, 'text'), intent }]
  })
}

/** All that CLINC150 itself calls out of scope, and some of each foreign intent. */
function isForeign(row: Row): boolean {
  const domain = cell(row, 'domain')
  if (!FOREIGN_DOMAINS.has(domain) || SHARED_LABELS.has(cell(row, 'label'))) return false
  return domain === 'oos' || placeOf(row) < FOREIGN_PERCENT
}

const texts = (rows: readonly Row[]): readonly string[] => rows.map((row) => cell(row, 'text'))

/** Independent of the part: the same text backwards has another place. */
const placeOf = (row: Row): number => percentOf([...cell(row, 'text')].toReversed().join(''))
