import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  analyzeSentiment,
  bestPassage,
  classify,
  containsPii,
  createSearchIndex,
  findEntities,
  findPii,
  identifyLanguage,
  loadIntentModel,
  loadSentimentModel,
} from '../src/index.ts'

const intents = loadIntentModel(inflateRawSync(readFileSync(new URL('../models/shop-intents.bin', import.meta.url))))

const LENGTH = 250_000
const texts: Readonly<Record<string, string>> = {
  'one huge word': 'a'.repeat(LENGTH),
  '50,000 emoji': '😡'.repeat(50_000),
  'deep combining marks': `e${'\u0301'.repeat(LENGTH)}`,
  'many marked letters': 'e\u0301\u0323'.repeat(LENGTH / 3),
  'only spaces': ' '.repeat(LENGTH),
  'only @': '@'.repeat(LENGTH),
  'a@a@a': 'a@'.repeat(LENGTH / 2),
  'dots and @': 'a.b@c.'.repeat(LENGTH / 6),
  'only !': '!'.repeat(LENGTH),
  'only digits': '1'.repeat(LENGTH),
  'digits apart': '4 '.repeat(LENGTH / 2),
  'digit groups': '4111 '.repeat(LENGTH / 5),
  'dates half said': '1-1-'.repeat(LENGTH / 4),
  'amounts half said': '1,000'.repeat(LENGTH / 5),
  'IBAN beginnings': 'DE00 '.repeat(LENGTH / 5),
  'order prefixes': 'ORD-'.repeat(LENGTH / 4),
  'the word order': 'order number '.repeat(Math.floor(LENGTH / 13)),
  'angry words': 'still waiting for 3 days, terrible! '.repeat(Math.floor(LENGTH / 36)),
  'mere thanks': 'thanks. '.repeat(LENGTH / 8),
  'ironic thanks': 'thanks for nothing '.repeat(Math.floor(LENGTH / 19)),
  wishes: 'hope you well '.repeat(Math.floor(LENGTH / 14)),
  marks: '9/10 '.repeat(LENGTH / 5),
  'turns of phrase': 'never so bad, far from good, no fuss '.repeat(Math.floor(LENGTH / 37)),
  'Turkish negations': 'güzel değil ama bir daha almam '.repeat(Math.floor(LENGTH / 31)),
  'tracking numbers': '1Z999AA10123456784 '.repeat(Math.floor(LENGTH / 19)),
  'e-mail addresses': 'a@b.de '.repeat(Math.floor(LENGTH / 7)),
  'sentence ends': '. '.repeat(LENGTH / 2),
  'Han letters': '日'.repeat(LENGTH),
  'broken surrogates': '\ud83d'.repeat(LENGTH),
}

const index = createSearchIndex()
index.put('kb-1', { title: 'Returns', content: 'How to return a product', category: 'returns' })

const model = loadSentimentModel(readFileSync(new URL('../models/mood.bin', import.meta.url)))

const engines: Readonly<Record<string, (text: string) => unknown>> = {
  analyzeSentiment: (text) => analyzeSentiment(text),
  'analyzeSentiment, model': (text) => analyzeSentiment(text, { language: 'en', model }),
  identifyLanguage,
  findEntities,
  findPii,
  containsPii,
  classify: (text) => classify(intents, text),
  search: (text) => index.search(text),
  'search, put': (text) => createSearchIndex().put('kb-2', { title: text, content: text, category: text }),
  'bestPassage, text': (text) => bestPassage('order status', text),
  'bestPassage, query': (text) => bestPassage(text, 'An order. Its status.'),
}

/** Processor time of this thread, the least of three: what the engine costs, whatever else the machine does. */
function milliseconds(work: () => unknown): number {
  const costs = [1, 2, 3].map(() => {
    const before = process.threadCpuUsage()
    work()
    const { user, system } = process.threadCpuUsage(before)
    return (user + system) / 1_000
  })
  return Math.min(...costs)
}

/** A customer's message of the same length: what an engine's work on so much text may be measured by. */
const ORDINARY = 'I ordered a blue lamp last week and it has not arrived yet. Could you tell me when it comes? '
const ordinary = ORDINARY.repeat(Math.ceil(LENGTH / ORDINARY.length)).slice(0, LENGTH)
/** The worst of them cost three times as much; work that grows with the square costs hundreds. */
const MOST_TIMES = 20

describe('250,000 hostile characters cost about as much as the reading of an ordinary message of that length', () => {
  const usual = milliseconds(() => analyzeSentiment(ordinary, { language: 'en', model }))
  for (const [engine, run] of Object.entries(engines)) {
    it.each(Object.entries(texts))(`${engine}: %s`, (_name, text) => {
      expect(milliseconds(() => run(text)) / usual).toBeLessThan(MOST_TIMES)
    })
  }
})
