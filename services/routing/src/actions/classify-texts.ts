import type { ClassifiedText, classifyTexts as contract } from '@customer-service/contracts/routing'
import { invalid, type OutputOf } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import { classify, decisiveWords, type IntentModel } from '@customer-service/language'
import type { Deps } from '../deps.ts'
import { intentSetResource } from '../domain/intent-set.ts'
import { intentSetNotFound } from '../errors.ts'
import { inPieces } from './in-pieces.ts'

const MOST_EXPLAINED = 100
const ANSWERED = 3

export async function classifyTexts(
  { intents }: Deps,
  { params, body, caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { intent_set } = params
  if (!caller.may(intentSetResource(intent_set))) throw intentSetNotFound(intent_set)
  const { texts, explain = false } = body
  if (explain && texts.length > MOST_EXPLAINED) {
    throw invalid('texts', `At most ${MOST_EXPLAINED} texts are explained at once`)
  }
  const { model, version } = await intents(intent_set, body.version)
  return { version, results: await inPieces(texts, (text) => classified(model, text, explain)) }
}

function classified(model: IntentModel, text: string, explain: boolean): ClassifiedText {
  const { ranked, outOfScope } = classify(model, text)
  const words = explain ? decisiveWords(model, text) : []
  return {
    intents: ranked.slice(0, ANSWERED).map((guess) => ({ ...guess })),
    out_of_scope: outOfScope,
    reasons: [
      ...(outOfScope ? [`No intent is likely enough: the threshold is ${model.threshold.toFixed(2)}`] : []),
      ...(words.length > 0 ? [`Decided by ${words.map((word) => `"${word}"`).join(', ')}`] : []),
    ],
  }
}
