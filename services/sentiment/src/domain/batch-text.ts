import { AnalyzeSentiment, type BatchText } from '@customer-service/contracts/sentiment'
import { invalid } from '@customer-service/core'
import { Compile } from 'typebox/compile'

const { text, conversation_id, user_id } = AnalyzeSentiment.properties
const FIELDS = [
  { name: 'text', validator: Compile(text), expected: 'must be 1 to 250,000 characters, one of them visible' },
  { name: 'conversation_id', validator: Compile(conversation_id), expected: 'must be an id of up to 64 characters' },
  { name: 'user_id', validator: Compile(user_id), expected: 'must be an id of up to 128 characters without "/"' },
] as const

/** What is wrong in one text of a batch concerns that text alone. Throws a ValidationError naming the field. */
export function checkBatchText(given: BatchText): void {
  for (const { name, validator, expected } of FIELDS) {
    const value = given[name]
    if (value !== undefined && !validator.Check(value)) throw invalid(name, `${name} ${expected}`)
  }
}
