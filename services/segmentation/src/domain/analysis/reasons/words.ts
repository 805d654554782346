/** The rules of the labels and the ways to the next tier, in one language. */
export interface ReasonWords {
  readonly rules: {
    readonly ageSegment: string
    readonly churnSegment: string
    readonly valueSegment: string
    readonly loyaltyTier: string
    readonly affinityCategory: string
    readonly affinityType: string
    readonly diversityProfile: string
    readonly newCustomer: string
    readonly region: string
    readonly trend: string
  }
  readonly next: {
    years(value: string, years: number): string
    waiting(value: string, days: number): string
    purchase(value: string): string
    basket(value: string, amount: number): string
    /** Either number may be 0. */
    loyalty(value: string, orders: number, months: number): string
    inCategory(value: string, category: string, orders: number): string
    elsewhere(value: string, category: string, orders: number): string
    products(value: string, products: number): string
  }
}
