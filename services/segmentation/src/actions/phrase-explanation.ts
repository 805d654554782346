import type { Log } from '@customer-service/core'
import { explain } from '../domain/analysis/explanation/explain.ts'
import type { Language } from '../domain/analysis/language.ts'
import type { Profile } from '../domain/analysis/profile.ts'
import { objectionTo } from '../domain/phrasing/check-explanation.ts'
import { explanationOrder } from '../domain/phrasing/explanation-order.ts'
import { namesOf, withNames } from '../domain/phrasing/names.ts'
import { tidied } from '../domain/phrasing/reading.ts'
import type { LanguageModel } from '../engines/language-model/language-model.ts'

export interface PhrasingDeps {
  readonly model: LanguageModel
  readonly log: Log
}

/** The explanation in the words of the model when they pass the check; the embedded one otherwise. */
export async function phraseExplanation(
  { model, log }: PhrasingDeps,
  profile: Profile,
  language: Language,
  deadline: number,
): Promise<string> {
  const embedded = explain(profile, language)
  const written = await model.write(explanationOrder(profile, language), deadline)
  if (written === undefined) return embedded
  const text = tidied(written)
  const objection = objectionTo(text, embedded, profile, language)
  if (objection === undefined) return withNames(text, namesOf(profile))
  log.warn({ objection }, 'model_explanation_refused')
  return embedded
}
