import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TextBody } from '@customer-service/platform/api'
import { expect, it, vi } from 'vitest'
import { type ChildPlatform, startChild, temporaryFolder } from '../child-platform.ts'

vi.setConfig({ testTimeout: 90_000 })

const PIECES = 40

const importUser = ({ api }: ChildPlatform, i: number) =>
  api.call('POST', '/segmentation/users', new TextBody('application/x-ndjson', `{"user_id":"C-${i}","gender":"F"}`))

async function women({ api }: ChildPlatform): Promise<readonly string[]> {
  const { body } = await api.call('POST', '/segmentation/actions/customer_segment', { prompt: 'Women', car_model: '*' })
  return body.data.map(({ customer_id }: { customer_id: string }) => customer_id)
}

it('ACT-05 ACT-09 keeps columns over an orderly end and a kill -9, and nothing of who was erased', async () => {
  await using folder = await temporaryFolder()
  const columns = join(folder.path, 'columns')
  await using first = await startChild(folder.path)
  for (let i = 0; i < PIECES; i++) expect((await importUser(first, i)).status).toBe(200)
  const before = await women(first)
  expect(before).toHaveLength(PIECES)
  expect(await first.end('SIGTERM')).toBe(0)
  expect(await readdir(columns)).toEqual(['customer-data'])

  await using second = await startChild(folder.path)
  expect(await women(second)).toEqual(before)
  await importUser(second, PIECES)
  await second.end('SIGKILL')

  await using third = await startChild(folder.path)
  expect(await women(third)).toEqual([...before, `C-${PIECES}`].sort())
  expect((await third.api.call('DELETE', '/segmentation/customers/C-7')).status).toBe(200)
  await expect.poll(() => readdir(columns)).toEqual([])
  expect(await third.end('SIGTERM')).toBe(0)
  expect((await readFile(join(columns, 'customer-data'))).includes('"C-7"')).toBe(false)
  expect(third.errors() + second.errors()).toBe('')
})
