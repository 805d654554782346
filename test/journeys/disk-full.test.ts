import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { canMount, fillDisk, smallDisk } from '@customer-service/core/testing'
import { expect, it, vi } from 'vitest'
import { startChild } from '../child-platform.ts'

vi.setConfig({ testTimeout: 90_000 })

it.skipIf(!canMount())(
  'P9 a platform whose disk is full reads and searches on, and takes messages again by itself',
  async () => {
    using disk = smallDisk(64)
    if (disk === undefined) throw new Error('No disk')
    await using platform = await startChild(join(disk.path, 'data'))
    const { api } = platform
    const article = { title: 'Returns', content: 'You can return goods within 30 days.', category: 'returns' }
    expect((await api.call('PUT', '/knowledge/articles/kb-1', article)).status).toBe(201)
    const filler = fillDisk(disk)
    const start = (user: string) =>
      api.call('POST', '/chatbot/conversation', { user_id: user, initial_message: 'hello' })

    for (let i = 0; (await start(`customer-${i}`)).status < 300; i++);
    const { status, body } = await start('late')
    expect({ status, body }).toMatchObject({ status: 503, body: { error: 'ServiceUnavailable' } })
    expect((await api.call('GET', '/knowledge/articles/kb-1')).body).toMatchObject({ title: 'Returns' })
    expect((await api.call('GET', '/knowledge/search?query=returns')).body.total).toBe(1)
    expect((await api.call('GET', '/knowledge/search?query=nothing%20like%20it')).body.total).toBe(0)
    expect((await api.call('GET', '/chatbot/conversation?user_id=late')).body.total).toBe(0)

    rmSync(filler)
    await vi.waitFor(async () => expect((await start('late')).status).toBe(201), { timeout: 30_000, interval: 100 })
  },
)
