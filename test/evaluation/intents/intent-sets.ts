import type { IntentExample } from '@customer-service/language'
import { partOfSmallSet } from '@customer-service/training/part'
import { cell, readTable } from '@customer-service/training/table'

export interface IntentSet {
  readonly name: string
  readonly train: readonly IntentExample[]
  readonly dev: readonly IntentExample[]
  /** Texts that no intent is about. */
  readonly outside: { readonly train: readonly string[]; readonly dev: readonly string[] }
  readonly goals: { readonly accuracy?: number; readonly rejected?: number; readonly joint?: number }
}

const COLUMNS = ['text', 'label'] as const

export const INTENT_FILES = {
  'clinc150/train.tsv': COLUMNS,
  'clinc150/dev.tsv': COLUMNS,
  'banking77/train.tsv': COLUMNS,
  'hwu64/train.tsv': COLUMNS,
  'hwu64/dev.tsv': COLUMNS,
  'hint3-curekart/train.tsv': COLUMNS,
} as const

const OUTSIDE = 'oos'

/** Sets without a dev part are measured on a fifth of their train part, chosen by the text. */
export function readIntentSets(folder: string): readonly IntentSet[] {
  return [
    {
      name: 'CLINC150, dev',
      ...parted(read(folder, 'clinc150/train.tsv'), read(folder, 'clinc150/dev.tsv')),
      goals: { accuracy: 0.94, rejected: 0.65, joint: 0.89 },
    },
    { name: 'Banking77, own dev', ...ownParts(read(folder, 'banking77/train.tsv')), goals: { accuracy: 0.935 } },
    {
      name: 'HWU64, dev',
      ...parted(read(folder, 'hwu64/train.tsv'), read(folder, 'hwu64/dev.tsv')),
      goals: { accuracy: 0.91 },
    },
    { name: 'HINT3 curekart, own dev', ...ownParts(read(folder, 'hint3-curekart/train.tsv')), goals: {} },
  ]
}

function read(folder: string, file: string): readonly IntentExample[] {
  return readTable(folder, file).map((row) => ({ text: cell(row, 'text'), intent: cell(row, 'label') }))
}

function ownParts(examples: readonly IntentExample[]): ReturnType<typeof parted> {
  const isDev = ({ text }: IntentExample) => partOfSmallSet(text) === 'dev'
  return parted(
    examples.filter((example) => !isDev(example)),
    examples.filter(isDev),
  )
}

function parted(train: readonly IntentExample[], dev: readonly IntentExample[]) {
  const inside = (examples: readonly IntentExample[]) => examples.filter(({ intent }) => intent !== OUTSIDE)
  const outside = (examples: readonly IntentExample[]) =>
    examples.filter(({ intent }) => intent === OUTSIDE).map(({ text }) => text)
  return {
    train: inside(train),
    dev: inside(dev),
    outside: { train: outside(train), dev: outside(dev) },
  }
}
