import type { WriteArticle } from '@customer-service/contracts/knowledge'

/** An article of the demo shop, under an id that stays the same from run to run. */
export interface DemoArticle extends WriteArticle {
  readonly id: string
}
