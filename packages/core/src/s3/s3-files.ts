import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
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

/** Files in a bucket, for services that run in several places at once. */
export function s3Files({ bucket: Bucket, ...settings }: S3FilesOptions): FileStore {
  const s3 = new S3Client({
    ...settings,
    // Without names of buckets in host names, so that stand-ins need no DNS of their own.
    forcePathStyle: true,
    maxAttempts: 3,
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS, throwOnRequestTimeout: true },
  })
  async function bodyOf(name: string) {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: name }))
      return Body
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined
      throw error
    }
  }
  return {
    async write(name, content) {
      if (content instanceof Uint8Array) {
        await s3.send(new PutObjectCommand({ Bucket, Key: name, Body: content }))
        return
      }
      await new Upload({ client: s3, params: { Bucket, Key: name, Body: Readable.from(content) } }).done()
    },
    async read(name) {
      return (await bodyOf(name))?.transformToByteArray()
    },
    async open(name) {
      const body = await bodyOf(name)
      return body === undefined ? undefined : Readable.fromWeb(body.transformToWebStream() as ReadableStream)
    },
    async remove(name) {
      await s3.send(new DeleteObjectCommand({ Bucket, Key: name }))
    },
  }
}
