import type { PersonalizeClient } from '@aws-sdk/client-personalize'
import type { Folders } from './folders.ts'
import { MOST_CUSTOMERS, type PersonalizeSettings } from './settings.ts'

export const STEPS = ['import', 'version', 'segments'] as const
export type Step = (typeof STEPS)[number]

/** ARNs of the steps that have begun. */
export type Arns = Partial<Readonly<Record<Step, string>>>

export interface Job {
  /** Gives its ARN. */
  create(): Promise<string | undefined>
  describe(arn: string): Promise<JobStatus>
}

export interface JobStatus {
  readonly status: string | undefined
  readonly failureReason: string | undefined
}

export interface JobContext {
  readonly settings: PersonalizeSettings
  readonly folders: Folders
  /** Of the data: also names its jobs. */
  readonly name: string
  readonly customerCount: number
  readonly signal: AbortSignal
}

type Sdk = typeof import('@aws-sdk/client-personalize')

/** The three steps from interactions to ranked customers, in their order; each needs the ARNs of those before. */
export function jobOf(step: Step, arns: Arns, sdk: Sdk, client: PersonalizeClient, context: JobContext): Job {
  const { settings, folders, name: jobName, signal: abortSignal } = context
  const { roleArn } = settings
  switch (step) {
    case 'import':
      return {
        create: async () => {
          const command = new sdk.CreateDatasetImportJobCommand({
            jobName,
            datasetArn: settings.interactionsDatasetArn,
            dataSource: { dataLocation: folders.interactions.uri },
            roleArn,
            importMode: 'FULL',
          })
          return (await client.send(command, { abortSignal })).datasetImportJobArn
        },
        describe: async (datasetImportJobArn) => {
          const command = new sdk.DescribeDatasetImportJobCommand({ datasetImportJobArn })
          return statusOf((await client.send(command, { abortSignal })).datasetImportJob)
        },
      }
    case 'version':
      return {
        create: async () => {
          const command = new sdk.CreateSolutionVersionCommand({
            solutionArn: settings.solutionArn,
            trainingMode: 'FULL',
          })
          return (await client.send(command, { abortSignal })).solutionVersionArn
        },
        describe: async (solutionVersionArn) => {
          const command = new sdk.DescribeSolutionVersionCommand({ solutionVersionArn })
          return statusOf((await client.send(command, { abortSignal })).solutionVersion)
        },
      }
    case 'segments':
      return {
        create: async () => {
          const command = new sdk.CreateBatchSegmentJobCommand({
            jobName,
            solutionVersionArn: arns.version,
            numResults: Math.min(context.customerCount, MOST_CUSTOMERS),
            jobInput: { s3DataSource: { path: folders.items.uri } },
            jobOutput: { s3DataDestination: { path: folders.segments.uri } },
            roleArn,
          })
          return (await client.send(command, { abortSignal })).batchSegmentJobArn
        },
        describe: async (batchSegmentJobArn) => {
          const command = new sdk.DescribeBatchSegmentJobCommand({ batchSegmentJobArn })
          return statusOf((await client.send(command, { abortSignal })).batchSegmentJob)
        },
      }
  }
}

const statusOf = (job: Partial<JobStatus> | undefined): JobStatus => ({
  status: job?.status,
  failureReason: job?.failureReason,
})
