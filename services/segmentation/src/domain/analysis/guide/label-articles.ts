import { fold, tokenize } from '@customer-service/language'

/** Which article explains which label. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  'guide-age': ['GenZ', 'GençYetişkin', 'Yetişkin', 'Olgun'],
  'guide-churn': ['Aktif', 'Ilık', 'Riskli'],
  'guide-value': ['HighValue', 'Standard'],
  'guide-loyalty': ['Platin', 'Altın', 'Gümüş', 'Bronz'],
  'guide-affinity': ['Odaklı', 'Keşifçi'],
  'guide-diversity': ['Kaşif', 'Dengeli', 'Sadık'],
}

const ARTICLE_OF = new Map(
  Object.entries(LABELS).flatMap(([id, labels]) => labels.map((label) => [fold(label), id] as const)),
)

/** The id of the article on the first label that a question names. */
export function articleOfLabel(question: string): string | undefined {
  for (const { folded } of tokenize(question, 200)) {
    const id = ARTICLE_OF.get(folded)
    if (id !== undefined) return id
  }
  return undefined
}
