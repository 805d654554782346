import { readFileSync } from 'node:fs'
import { fold } from '@customer-service/language'

const FILE = new URL('../../lexicon/vader.tsv', import.meta.url)

/** How people rated English words, -4 to 4, folded: VADER's lexicon. */
export function wordRatings(): ReadonlyMap<string, number> {
  const lines = readFileSync(FILE, 'utf8').trimEnd().split('\n')
  return new Map(
    lines.map((line) => {
      const [word = '', rating] = line.split('\t')
      return [fold(word), Number(rating)]
    }),
  )
}
