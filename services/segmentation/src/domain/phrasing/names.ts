import type { Analysis } from '@customer-service/contracts/segmentation'
import type { Profile } from '../analysis/profile.ts'

/** What came from outside and has a place in the text, by the name of the place. */
export type Names = Readonly<Record<string, string>>

export function namesOf({ analysis }: Profile): Names {
  const { region, city, climateType, affinityCategory, missingRegulars } = analysis
  const [first] = missingRegulars
  return {
    region,
    city,
    climate: climateType,
    category: affinityCategory,
    ...(first && { product: first.productName }),
  }
}

/**
 * The same profile with `[[region]]` for the region and so on. A model that never sees a name can't take one for an
 * instruction, and no name leaves the platform.
 */
export function withPlaces<Of extends Profile>(profile: Of): Of {
  const missingRegulars = profile.analysis.missingRegulars.map((regular) => ({
    ...regular,
    productName: '[[product]]',
  }))
  const places = {
    region: '[[region]]',
    city: '[[city]]',
    climateType: '[[climate]]',
    affinityCategory: '[[category]]',
  }
  const analysis: Analysis = { ...profile.analysis, ...places, missingRegulars }
  return { ...profile, analysis }
}

const PLACE = /\[\[(\w+)\]\]/g

/** Puts the names where they belong. Places that nobody knows stay as they are. */
export const withNames = (text: string, names: Names): string =>
  text.replace(PLACE, (place, name: string) => nameAt(names, name) ?? place)

/** Stands for a name in a text that is being checked. */
export const MASK = '·'

/** The text without its places. */
export const masked = (text: string, names: Names): string =>
  text.replace(PLACE, (place, name: string) => (nameAt(names, name) === undefined ? place : MASK))

/** The model chooses the place, which may be called `constructor`. */
const nameAt = (names: Names, place: string): string | undefined =>
  Object.hasOwn(names, place) ? names[place] : undefined
