import type { InvalidPromptReason } from '@customer-service/contracts/segmentation'

/** Why a prompt isn't compiled, and the words at fault where there are some. */
export class Refusal extends Error {
  readonly reason: InvalidPromptReason
  readonly terms: readonly string[]

  constructor(reason: InvalidPromptReason, terms: readonly string[] = []) {
    super(reason)
    this.name = 'Refusal'
    this.reason = reason
    this.terms = terms
  }
}
