import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { filesBucketName } from '../names.ts'

const LOGS_DAYS = 90
const REPLACED_DAYS = 30
/** Parts of files whose writer died. */
const BROKEN_OFF_DAYS = 1

const common = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  removalPolicy: RemovalPolicy.RETAIN,
}

/** For files: reports, and mail when there is no mail server. Gives the other, for logs of who asked for what. */
export function addBuckets(scope: Stack, key: IKey): Bucket {
  const accessLogs = new Bucket(scope, 'AccessLogs', {
    ...common,
    // The load balancer writes its logs with no other encryption.
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [{ expiration: Duration.days(LOGS_DAYS) }],
  })
  new Bucket(scope, 'Files', {
    bucketName: filesBucketName(scope),
    ...common,
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    versioned: true,
    lifecycleRules: [
      {
        noncurrentVersionExpiration: Duration.days(REPLACED_DAYS),
        abortIncompleteMultipartUploadAfter: Duration.days(BROKEN_OFF_DAYS),
      },
    ],
    serverAccessLogsBucket: accessLogs,
    serverAccessLogsPrefix: 'files/',
  })
  return accessLogs
}
