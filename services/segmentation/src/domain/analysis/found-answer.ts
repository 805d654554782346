import type { PromptReply } from '@customer-service/contracts/segmentation'

export interface Article {
  readonly id: string
  readonly title: string
  readonly content: string
}

/** What there is on a question: the articles, best first, none when nothing answers it, and the reply that they give as they are. */
export interface FoundAnswer {
  readonly articles: readonly Article[]
  readonly reply: PromptReply
}
