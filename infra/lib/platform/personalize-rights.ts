import { PolicyStatement } from 'aws-cdk-lib/aws-iam'

type ServiceSettings = Readonly<Record<string, string>>

/** With SEGMENT_AFFINITY=personalize: jobs on the dataset and the solution of the settings, and the files of the bucket. */
export function personalizeRights(settings: ServiceSettings): readonly PolicyStatement[] {
  const arns = arnsOf(settings)
  if (arns === undefined) return []
  const { dataset, solution, role, bucket, jobs, files } = arns
  const kinds = ['DatasetImportJob', 'SolutionVersion', 'BatchSegmentJob']
  const actions = ['Create', 'Describe'].flatMap((verb) => kinds.map((kind) => `personalize:${verb}${kind}`))
  return [
    new PolicyStatement({ sid: 'Personalize', actions, resources: [dataset, solution, ...jobs] }),
    new PolicyStatement({
      sid: 'PersonalizeRole',
      actions: ['iam:PassRole'],
      resources: [role],
      conditions: { StringEquals: { 'iam:PassedToService': 'personalize.amazonaws.com' } },
    }),
    new PolicyStatement({ sid: 'PersonalizeFiles', actions: ['s3:GetObject', 's3:PutObject'], resources: [files] }),
    // Without it S3 says of a missing file that reading it is forbidden.
    new PolicyStatement({ sid: 'PersonalizeMissingFiles', actions: ['s3:ListBucket'], resources: [bucket] }),
  ]
}

/** Resources whose names aren't known before. */
export const personalizeWildcards = (settings: ServiceSettings): readonly string[] => {
  const { jobs = [], files } = arnsOf(settings) ?? {}
  return files === undefined ? [] : [...jobs, files]
}

function arnsOf(settings: ServiceSettings) {
  const { SEGMENT_AFFINITY, PERSONALIZE_DATASET_ARN: dataset, PERSONALIZE_SOLUTION_ARN: solution } = settings
  const { PERSONALIZE_ROLE_ARN: role, PERSONALIZE_BUCKET: name } = settings
  if (SEGMENT_AFFINITY !== 'personalize') return undefined
  if (!dataset || !solution || !role || !name) throw new Error('SEGMENT_AFFINITY=personalize needs all PERSONALIZE_*')
  const account = solution.split(':').slice(0, 5).join(':')
  const jobs = [`${account}:dataset-import-job/*`, `${solution}/*`, `${account}:batch-segment-job/*`]
  const bucket = `arn:aws:s3:::${name}`
  return { dataset, solution, role, bucket, jobs, files: `${bucket}/*` }
}
