import { analysedPart } from '../text/limits.ts'
import type { Span } from '../text/spans.ts'
import { type Stemming, stemBy, stemmingOf } from '../text/stemming.ts'
import { tokenize } from '../text/tokens.ts'
import { expectsFigure, hasFigure } from './figures.ts'
import { passageUnits, type Unit } from './passage-units.ts'
import { queryTerms } from './query-terms.ts'
import { remembering } from './recent.ts'

export interface Passage extends Span {
  readonly text: string
  /** The part of the query's content words that the passage has, rare ones counting more; 0: none, it is the beginning. */
  readonly score: number
}

interface ReadUnit extends Unit {
  readonly terms: ReadonlySet<string>
  readonly hasFigure: boolean
  /** "It takes two days": nothing without the sentence before it. */
  readonly pointsBack: boolean
}

const MOST_UNITS = 500
/** Some hundred articles: the ones that customers ask about come again and again. */
const REMEMBERED_UNITS = 1_000_000
/** A list is kept whole to this many times the length of a passage. */
const LIST_ROOM = 3
/** A passage shorter than this share of its room takes the next sentence in: explanations follow. */
const TOO_SHORT = 0.4
/** How much a word in the first sentence counts beyond one that follows. */
const AT_START = 0.5
/** A text says first what it is about. */
const BEGINNING = 0.15
/** What a later sentence must have of the query, that those before it lack, to be shown. */
const LEAST_GAIN = 0.15
/** How much a figure counts where the query asks for one, beside all of the query's words. */
const FIGURE = 0.2

/**
 * The consecutive whole sentences of a text that answer a query best, at most `maxLength` UTF-16 units (a single longer
 * sentence is cut at a word; a list is kept whole up to three times the length). A passage begins where the query's words
 * do, with the sentence before when it points back to it, and ends where nothing more is said about them.
 */
export function bestPassage(query: string, text: string, { maxLength = 400 } = {}): Passage {
  return passageFinder(query, { maxLength })(text)
}

/** `bestPassage` for several texts: the query is read once. */
export function passageFinder(query: string, { maxLength = 400 } = {}): (text: string) => Passage {
  const question = { termsBy: queryTerms(query), wantsFigure: expectsFigure(query) }
  return (text) => passageOf(question, text, maxLength)
}

interface Question {
  readonly termsBy: (stemming: Stemming) => readonly string[]
  readonly wantsFigure: boolean
}

function passageOf(question: Question, text: string, maxLength: number): Passage {
  const { units: all, stemming } = readText(analysedPart(text))
  const asked = askedOf(question.termsBy(stemming), question.wantsFigure, all)
  const candidates = all.map((_, first) => candidateFrom(all, first, asked, maxLength))
  const [beginning = NOTHING] = candidates
  const best = candidates.reduce((top, candidate) => (candidate.rank > top.rank ? candidate : top), beginning)
  return cut(text, all, withLead(all, best, maxLength), maxLength)
}

interface Candidate {
  readonly first: number
  readonly last: number
  readonly rank: number
  readonly share: number
}

const NOTHING: Candidate = { first: 0, last: 0, rank: 0, share: 0 }

interface ReadText {
  readonly units: readonly ReadUnit[]
  readonly stemming: Stemming
}

const readText = remembering((text: string): ReadText => {
  const stemming = stemmingOf(text)
  const units = passageUnits(text).slice(0, MOST_UNITS)
  return { units: units.map((unit) => readUnit(text, unit, stemming)), stemming }
}, REMEMBERED_UNITS)

const POINTS_BACK =
  /^(it|they|this|these|that|those|then|after that|in (this|that|these|those) cases?|otherwise|bu|bunlar|o zaman|aksi halde)\b/i

function readUnit(text: string, unit: Unit, stemming: Stemming): ReadUnit {
  const part = text.slice(unit.start, unit.end)
  return {
    ...unit,
    terms: new Set(tokenize(part, 500).map(({ folded }) => stemBy(stemming, folded))),
    hasFigure: hasFigure(part),
    pointsBack: POINTS_BACK.test(part),
  }
}

/** What a query asks of a text. */
interface Asked {
  /** By term. A word that every sentence has tells none apart. */
  readonly weights: readonly number[]
  /** Of all terms together. */
  readonly possible: number
  /** The terms that a unit has, by unit, in the order of the terms. */
  readonly termsIn: readonly (readonly number[])[]
  readonly wantsFigure: boolean
}

function askedOf(terms: readonly string[], wantsFigure: boolean, all: readonly ReadUnit[]): Asked {
  const having = terms.map(() => 0)
  const termsIn = all.map((unit) => {
    const present: number[] = []
    for (let place = 0; place < terms.length; place++) {
      if (!unit.terms.has(terms[place] ?? '')) continue
      present.push(place)
      having[place] = (having[place] ?? 0) + 1
    }
    return present
  })
  const weights = having.map((count) => Math.log(1 + (all.length + 1) / (count + 0.5)))
  const possible = weights.reduce((total, weight) => total + weight, 0)
  return { weights, possible, termsIn, wantsFigure }
}

/** All that fits after a sentence counts for its rank; what is shown ends with the last sentence that adds to it. */
function candidateFrom(all: readonly ReadUnit[], first: number, asked: Asked, maxLength: number): Candidate {
  const start = all[first]
  const { weights, possible, termsIn, wantsFigure } = asked
  if (!start) return { first, last: first, rank: 0, share: 0 }
  const isTaken = new Uint8Array(weights.length)
  const atStart = take(termsIn[first], weights, isTaken)
  let found = atStart
  let last = first
  for (let place = first + 1; place < all.length; place++) {
    const unit = all[place]
    if (!unit) break
    const room = unit.isList ? LIST_ROOM * maxLength : maxLength
    if (unit.end - start.start > room) break
    const taken = take(termsIn[place], weights, isTaken)
    found += taken
    const isShort = unit.start - start.start < TOO_SHORT * maxLength
    if (isShort || taken > LEAST_GAIN * possible) last = place
  }
  if (possible === 0 || found === 0) return { first, last, rank: 0, share: 0 }
  const figure = wantsFigure && start.hasFigure && atStart > 0 ? FIGURE : 0
  const beginning = first === 0 && atStart > 0 ? BEGINNING : 0
  return { first, last, rank: (found + AT_START * atStart) / possible + figure + beginning, share: found / possible }
}

/** How much a unit has of what wasn't taken before; what it has is taken then. */
function take(terms: readonly number[] = [], weights: readonly number[], isTaken: Uint8Array): number {
  let taken = 0
  for (const term of terms) {
    if (isTaken[term] === 1) continue
    isTaken[term] = 1
    taken += weights[term] ?? 0
  }
  return taken
}

function withLead(all: readonly ReadUnit[], best: Candidate, maxLength: number): Candidate {
  const [lead, first, last] = [all[best.first - 1], all[best.first], all[best.last]]
  if (!lead || lead.isList || !first?.pointsBack || !last || last.end - lead.start > maxLength) return best
  return { ...best, first: best.first - 1 }
}

function cut(text: string, all: readonly ReadUnit[], { first, last, share }: Candidate, maxLength: number): Passage {
  const start = all[first]?.start ?? 0
  const end = all[last]?.end ?? 0
  const room = all[last]?.isList ? LIST_ROOM * maxLength : maxLength
  if (end - start <= room) return { text: text.slice(start, end), start, end, score: share }
  const space = text.lastIndexOf(' ', start + room)
  const shorter = space > start ? space : start + room
  return { text: text.slice(start, shorter), start, end: shorter, score: share }
}
