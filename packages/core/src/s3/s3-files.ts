import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { FileStore } from '../service.ts'

export interface S3FilesOptions {
  readonly bucket: string
  readonly region: string
  /** For stand-ins of S3; the SDK also reads `AWS_ENDPOINT_URL_S3`. */
  readonly endpoint?: string
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string }
}

const CONNECT_MS = 1_000
const ANSWER_MS = 10_000

/** Files in a bucket, for services that run in several places at once. A file is there whole or not at all. */
export function s3Files({ bucket: Bucket, ...settings }: S3FilesOptions): FileStore {
  const s3 = new S3Client({
    ...settings,
    // Without names of buckets in host names, so that stand-ins need no DNS of their own.
    forcePathStyle: true,
    maxAttempts: 3,
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS, throwOnRequestTimeout: true },
  })
  return {
    async write(name, content) {
      await s3.send(new PutObjectCommand({ Bucket, Key: name, Body: content }))
    },
    async read(name) {
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: name }))
        return await Body?.transformToByteArray()
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined
        throw error
      }
    },
    async remove(name) {
      await s3.send(new DeleteObjectCommand({ Bucket, Key: name }))
    },
  }
}
