import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type IntentModel, loadIntentModel, packIntentModel } from '@customer-service/language'

/** Bytes of the largest model that is read: what a few bytes pretend to hold isn't. */
const LARGEST = 32 * 2 ** 20

/** A model as it is kept: at most a megabyte for 150 intents. */
export function deflatedModel(model: IntentModel): Uint8Array {
  return deflateRawSync(packIntentModel(model), { level: 9 })
}

/** The model of such bytes. Throws an Error for others. */
export function inflatedModel(bytes: Uint8Array): IntentModel {
  return loadIntentModel(inflateRawSync(bytes, { maxOutputLength: LARGEST }))
}
