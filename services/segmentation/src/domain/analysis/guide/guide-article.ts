/** A passage that the service itself can answer from, without a knowledge base. */
export interface GuideArticle {
  readonly id: string
  readonly title: string
  /** What people ask for it with. */
  readonly keywords: string
  readonly content: string
}
