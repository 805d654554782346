/** What has to be there before: a dataset group with an interactions dataset, and a solution of the recipe aws-item-affinity. */
export interface PersonalizeSettings {
  readonly interactionsDatasetArn: string
  readonly solutionArn: string
  /** May read and write the bucket; Personalize takes it on. */
  readonly roleArn: string
  readonly bucket: string
  /** How long to wait between looks at a job. */
  readonly pollMs: number
}

/** Personalize's own limit for one job is 500; the lists of all customers for so many must fit into memory. */
export const MOST_ITEMS = 100
/** Of a segment, by Personalize. */
export const MOST_CUSTOMERS = 5_000_000
