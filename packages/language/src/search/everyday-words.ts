import { type Stemming, stemBy } from '../text/stemming.ts'

const ENGLISH = `home house friend family wife husband mom mum mother dad father parents son daughter sister brother aunt uncle guy nobody
everybody everyone neighbor neighbour boss life weather rain said think thought hope wish feel love hate happy sad tired bored busy sick
ill cool fun funny beautiful perfect crazy stupid sit eat sleep information info`

const TURKISH = `ev arkadas aile koca anne baba abi abla kardes herkes komsu patron hayat hava yagmur dedi dusun sev mutlu uzgun yorgun hasta
guzel harika komik otur uyu`

const STEMS: Readonly<Record<Stemming, ReadonlySet<string>>> = {
  english: stemsOf('english', ENGLISH),
  turkish: stemsOf('turkish', TURKISH),
}

/**
 * Whether a stem is of a word that people use whatever they talk about: "I'm not home", "my friend said". That few articles
 * have it says nothing then.
 */
export function isEveryday(stemming: Stemming, stem: string): boolean {
  return STEMS[stemming].has(stem)
}

function stemsOf(stemming: Stemming, words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map((word) => stemBy(stemming, word)))
}
