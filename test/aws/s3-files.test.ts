import { existsSync } from 'node:fs'
import { s3Files } from '@customer-service/core/s3'
import { describe, expect, it } from 'vitest'
import { startSnsSqs } from './peers.ts'

const isInstalled = existsSync(new URL('node_modules/fauxqs', import.meta.url))

describe.skipIf(!isInstalled)('files in S3', () => {
  it('keeps a file whole, replaces it, removes it, and tells a missing one from a fault', async () => {
    await using peer = await startSnsSqs()
    const { endpoint } = peer.settings
    await fetch(`${endpoint}/files`, { method: 'PUT' })
    const files = s3Files({ ...peer.settings, bucket: 'files' })
    const content = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251)

    expect(await files.read('reports/rep-1.pdf')).toBeUndefined()
    await files.write('reports/rep-1.pdf', new Uint8Array([1]))
    await files.write('reports/rep-1.pdf', content)
    expect(await files.read('reports/rep-1.pdf')).toEqual(content)
    await files.remove('reports/rep-1.pdf')
    await files.remove('reports/rep-1.pdf')
    expect(await files.read('reports/rep-1.pdf')).toBeUndefined()
    await expect(s3Files({ ...peer.settings, bucket: 'missing' }).read('reports/rep-1.pdf')).rejects.toThrow()
  })
})
