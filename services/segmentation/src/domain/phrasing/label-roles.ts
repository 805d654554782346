import type { Analysis } from '@customer-service/contracts/segmentation'
import { fold } from '@customer-service/language'
import type { Profile } from '../analysis/profile.ts'
import { labelsOf } from './facts.ts'
import type { Reading } from './reading.ts'

type Field = Extract<keyof Analysis, `${string}Segment` | 'loyaltyTier' | 'affinityType' | 'diversityProfile'>

/** What texts call the kinds of labels, folded. */
const KINDS: readonly (readonly [Field, string])[] = [
  ['ageSegment', 'age segment|yas segment'],
  ['churnSegment', 'churn(?: risk)? segment|kayip riski segment'],
  ['valueSegment', 'value segment|deger segment'],
  ['loyaltyTier', '(?:loyalty )?tier|(?:sadakat )?seviye'],
  ['affinityType', 'affinity type|yakinlik tip'],
  ['diversityProfile', 'diversity profile|cesitlilik profil'],
]
const BETWEEN = "[a-z']*:?(?: (?:is|was|as|of|the|remains|stays|being|ise|olarak))*"

/** Whether a label of the analysis stands beside the name of another kind: `the churn segment is Gümüş`, `the Aktif tier`. */
export function hasWrongKind({ sentences }: Reading, profile: Profile): boolean {
  const labels = `(${labelsOf(profile).map(fold).join('|')})`
  return KINDS.some(([field, names]) => {
    const own = fold(profile.analysis[field])
    const after = new RegExp(`(?<![a-z])(?:${names})${BETWEEN} ${labels}(?![a-z])`, 'g')
    const before = new RegExp(`(?<![a-z])${labels}(?:'[a-z]+)? (?:${names})`, 'g')
    return sentences.some((sentence) =>
      [...sentence.matchAll(after), ...sentence.matchAll(before)].some(([, label]) => label !== own),
    )
  })
}
