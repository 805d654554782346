import { MAX_ITEM_BYTES } from '@customer-service/core/store'
import { openTestService } from '@customer-service/core/testing'
import { expect, it } from 'vitest'
import { routing } from '../index.ts'
import { modelWrites, readModel } from './model-parts.ts'

it('keeps a large model in items that every store takes, in one commit', async () => {
  await using t = await openTestService(routing)
  const bytes = Uint8Array.from({ length: 1_500_001 }, (_, i) => (i * 7_919) % 251)
  const writes = modelWrites('model-1', bytes)
  for (const write of writes) {
    expect(write.kind === 'put' && JSON.stringify(write.item).length).toBeLessThan(MAX_ITEM_BYTES)
  }
  await t.store.commit(writes)
  expect(Buffer.compare(await readModel(t.store, 'model-1'), bytes)).toBe(0)
  expect(await readModel(t.store, 'model-2')).toHaveLength(0)
})
