import type { SegmentQuery } from '@customer-service/contracts/segmentation'
import { joined, leavesOf } from '../../query/nodes.ts'
import { Cursor } from '../cursor.ts'
import { isBalanced } from '../is-balanced.ts'
import { within } from '../read-prompt.ts'
import { Refusal } from '../refusal.ts'
import type { Token } from '../tokens.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { OR } from './read-items.ts'
import { type People, readPeople } from './read-people.ts'
import { readWindow } from './read-window.ts'
import { readingsOf } from './readings.ts'
import { isKnown } from './tokens.ts'
import { turkishVocabulary } from './turkish-vocabulary.ts'
import { CLOSINGS, COMMANDS, FILLERS, SENSITIVE, VAGUE } from './words.ts'

/**
 * The query of a Turkish prompt, as it is read first or, where that makes no sense, otherwise. Throws a `Refusal` with the
 * words as they were written.
 */
export function compileTurkish(prompt: string, vocabulary: Vocabulary, today: string | undefined): SegmentQuery {
  const named = turkishVocabulary(vocabulary)
  const [likelier = [], other] = readingsOf(prompt, named)
  try {
    return compiled(new Cursor(likelier, named, today))
  } catch (error) {
    if (other === undefined || !(error instanceof Refusal)) throw error
    return compiled(new Cursor(other, named, today))
  }
}

function compiled(c: Cursor): SegmentQuery {
  refuseForeign(c.tokens)
  const query = readPrompt(c)
  if (query === undefined) throw refusalOf(c)
  if (earlierThanWhat(c.tokens, query)) throw new Refusal('vague_term', ['daha önce'])
  return query
}

/** "Son 3 ayda alan ve daha önce hiç almamış": before that time, which no query can say, or until today? */
const earlierThanWhat = (tokens: readonly Token[], { where }: SegmentQuery): boolean =>
  tokens.some(
    ({ text }, i) => text === 'daha' && tokens[i + 1]?.text === 'once' && tokens[i - 1]?.form?.case !== 'abl',
  ) && leavesOf(where).some((leaf) => leaf.kind === 'event' && leaf.window !== undefined && leaf.value !== 0)

const ASKING = [...CLOSINGS, ...FILLERS]

function readPrompt(c: Cursor): SegmentQuery | undefined {
  c.skip(ASKING)
  const start = c.position
  const lead = c.attempt(() => {
    const window = readWindow(c)
    return window && c.take(',') ? window : undefined
  })
  const leadWords = c.tokens
    .slice(start, c.position)
    .flatMap(({ text, written }) => (text === ',' ? [] : [written ?? text]))
  c.skip(ASKING)
  const groups = readGroups(c)
  c.skip(ASKING)
  if (groups === undefined || !c.isAtEnd) return undefined
  const alternatives = groups.map(({ conditions }) => joined('and', conditions)).filter((node) => node !== undefined)
  const where = joined('or', alternatives)
  const ranked = groups.find(({ rank }) => rank !== undefined)
  if (where === undefined && ranked === undefined) throw new Refusal('no_condition')
  const scoped = lead === undefined ? where : where && within(where, lead)
  if (lead !== undefined && scoped === where) throw new Refusal('unknown_terms', leadWords)
  return {
    where: scoped ?? { kind: 'everyone' },
    ...(ranked?.rank && { rank: ranked.rank }),
    ...(ranked?.limit !== undefined && { limit: ranked.limit }),
  }
}

/** "Kadınlar veya Ankara'daki erkekler": any of them. What ranks one group ranks all, so there may be no other. */
function readGroups(c: Cursor): readonly People[] | undefined {
  const first = readPeople(c)
  if (first === undefined) return undefined
  const groups = [first]
  for (;;) {
    const next = c.attempt(() => (c.take(...OR, ...OR.map((word) => `, ${word}`)) ? readPeople(c) : undefined))
    if (next === undefined) break
    groups.push(next)
  }
  const isClear = groups.length === 1 || groups.every(({ conditions, rank }) => conditions.length > 0 && !rank)
  return isClear ? groups : undefined
}

/** What no query may ask for, and what is none: orders stand first or last. */
function refuseForeign(tokens: readonly Token[]): void {
  if (tokens.length === 0) throw new Refusal('empty')
  const sensitive = termsOf(tokens, ({ text }) => SENSITIVE.has(text))
  if (sensitive.length > 0) throw new Refusal('sensitive_attribute', sensitive)
  const orders = termsOf(
    [tokens[0], tokens.at(-1)].filter((token) => token !== undefined),
    isOrder,
  )
  if (orders.length > 0) throw new Refusal('not_a_query', orders)
  const unknown = termsOf(tokens, (token) => !isKnown(token))
  if (unknown.length > 0) throw new Refusal('unknown_terms', unknown)
  if (!isBalanced(tokens)) throw new Refusal('incomplete')
}

const isOrder = ({ text, form }: Token): boolean =>
  COMMANDS.has(text) && form !== undefined && Object.keys(form).length === 0

function refusalOf(c: Cursor): Refusal {
  const vague = termsOf(c.tokens, (token) => VAGUE.has(token.text) && !isCompared(c.tokens, token))
  if (vague.length > 0) return new Refusal('vague_term', vague)
  const isOpen = CONNECTORS.has(c.tokens.at(-1)?.text ?? '')
  if (isOpen || c.position >= c.tokens.length) return new Refusal('incomplete')
  const start = c.furthest < c.tokens.length ? c.furthest : c.position
  return new Refusal(
    'unknown_terms',
    termsOf(c.tokens.slice(start), ({ text }) => !/^[,()+%$€£¥₺฿]$/.test(text)),
  )
}

/** "En çok", "daha az", "3'ten fazla", "yüksek değerli" are exact. */
function isCompared(tokens: readonly Token[], token: Token): boolean {
  const place = tokens.indexOf(token)
  const [before, after] = [tokens[place - 1], tokens[place + 1]]
  return before?.text === 'en' || before?.text === 'daha' || before?.form?.case === 'abl' || after?.text === 'degerli'
}

const CONNECTORS: ReadonlySet<string> = new Set([
  've',
  'veya',
  'ya',
  'da',
  'yahut',
  'ama',
  'fakat',
  'ancak',
  'ile',
  ',',
])

const termsOf = (tokens: readonly Token[], isMeant: (token: Token) => boolean): readonly string[] => [
  ...new Set(tokens.filter(isMeant).map(({ text, written }) => written ?? text)),
]
