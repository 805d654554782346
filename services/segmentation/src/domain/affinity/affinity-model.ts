/** What an engine has learnt: enough to say for every item how much each customer is interested. */
export interface AffinityModel {
  readonly engine: 'embedded' | 'personalize'
  /** ISO 8601. */
  readonly trainedAt: string
  readonly customerIds: readonly string[]
  readonly itemIds: readonly string[]
  readonly interest: FactorInterest | RankedInterest
}

/** From the embedded engine. */
export interface FactorInterest {
  readonly kind: 'factors'
  readonly rank: number
  /** `rank` numbers a customer: the dot product with an item's is the affinity. */
  readonly customers: Float32Array
  readonly items: Float32Array
  /** For each customer how many items the model knows of. */
  readonly seen: Uint32Array
  readonly bands: Uint8Array
  /** For each item and band (`BANDS` an item) how many customers took an interest. */
  readonly takers: Uint32Array
}

/** From an engine that gives an order without scores. */
export interface RankedInterest {
  readonly kind: 'ranking'
  /** How many were ranked, whether or not they are in the lists. */
  readonly customerCount: number
  /** By position of the item: customers, the most interested first. An item without an entry isn't known. */
  readonly rankings: ReadonlyMap<number, Uint32Array>
}
