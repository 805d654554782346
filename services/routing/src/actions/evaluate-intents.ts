import type { evaluateIntents as contract, LabelledText } from '@customer-service/contracts/routing'
import type { OutputOf } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import { classify, confusionsOf, type IntentModel, intentMetrics, intentQualities } from '@customer-service/language'
import type { Deps } from '../deps.ts'
import { intentSetResource } from '../domain/intent-set.ts'
import { newIntents } from '../domain/new-intents.ts'
import { intentSetNotFound } from '../errors.ts'
import { examplesGiven } from './examples-given.ts'
import { inPieces } from './in-pieces.ts'

const MOST_NAMED = 100

export async function evaluateIntents(
  { intents }: Deps,
  { params, body, caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { intent_set } = params
  if (!caller.may(intentSetResource(intent_set))) throw intentSetNotFound(intent_set)
  const examples = examplesGiven(body)
  const { model, version } = await intents(intent_set, body.version)
  const judged = await inPieces(examples, (example) => judge(model, example))
  return {
    version,
    metrics: intentMetrics(judged),
    unknown_intents: newIntents(model.intents, examples)
      .slice(0, MOST_NAMED)
      .map(({ intent }) => intent),
    intents: [...intentQualities(judged)],
    confusions: [...confusionsOf(judged)],
  }
}

function judge(model: IntentModel, { text, intent: expected }: LabelledText) {
  const { ranked, outOfScope } = classify(model, text)
  const [best = { intent: '', confidence: 0 }] = ranked
  return { text, ...best, outOfScope, ...(expected !== undefined && { expected }) }
}
