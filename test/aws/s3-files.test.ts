import { existsSync } from 'node:fs'
import { s3Files } from '@customer-service/core/s3'
import { describe, expect, it } from 'vitest'
import { describeFileStore } from '../../packages/core/src/file-store.contract.ts'
import { startSnsSqs } from './peers.ts'

const isInstalled = existsSync(new URL('node_modules/fauxqs', import.meta.url))

async function openBucket() {
  const peer = await startSnsSqs()
  await fetch(`${peer.settings.endpoint}/files`, { method: 'PUT' })
  return {
    settings: peer.settings,
    files: s3Files({ ...peer.settings, bucket: 'files' }),
    [Symbol.asyncDispose]: () => peer[Symbol.asyncDispose](),
  }
}

describe.skipIf(!isInstalled)('S3', () => {
  describeFileStore('files in S3', openBucket)

  it('tells a missing bucket from a missing file', async () => {
    await using t = await openBucket()
    await expect(s3Files({ ...t.settings, bucket: 'missing' }).read('reports/rep-1.pdf')).rejects.toThrow()
  })
})
