import { deflateRawSync } from 'node:zlib'
import { classify, intentMetrics, trainIntents } from '@customer-service/language'
import { packIntentModel } from '@customer-service/language/training'
import { shopLessons } from './shop-lessons.ts'

/** The shipped model of a shop's intents, deflated. Tells how it does on texts of the public sets that it wasn't trained on. */
export function trainShopIntents(folder: string, tell: (line: string) => void): Uint8Array {
  const { examples, outOfScope } = shopLessons(folder, 'train')
  const { model } = trainIntents(examples, { outOfScope })
  const dev = shopLessons(folder, 'dev')
  const labelled = [
    ...dev.examples.map(({ text, intent }) => ({ text, expected: intent })),
    ...dev.outOfScope.map(textOnly),
  ]
  const judged = labelled.map(({ text, ...expected }) => {
    const { ranked, outOfScope: isOutside } = classify(model, text)
    const [best = { intent: '', confidence: 0 }] = ranked
    return { ...expected, ...best, outOfScope: isOutside }
  })
  tell(`intents of a shop, own dev: ${JSON.stringify(intentMetrics(judged))}`)
  return deflateRawSync(packIntentModel(model), { level: 9 })
}

const textOnly = (text: string): { readonly text: string } => ({ text })
