import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Api } from './api.ts'
import { exportMembers } from './segment-members.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'members-'))
})
afterAll(() => rm(folder, { recursive: true }))

const entered_at = '2026-02-12T10:00:00Z'
const PAGES: Readonly<Record<string, unknown>> = {
  '/segmentation/segments/seg-1/members?limit=1000': {
    members: [{ customer_id: '+905551112233', entered_at }],
    cursor: 'a&b',
  },
  '/segmentation/segments/seg-1/members?limit=1000&cursor=a%26b': {
    members: [{ customer_id: 'Ayşe, "Şen"', entered_at }],
  },
  '/segmentation/segments/seg-2/members?limit=1000': { members: [] },
}
const api: Api = {
  url: 'http://127.0.0.1',
  region: 'us-east-1',
  call: async (_method, path) => {
    const body = PAGES[path] ?? { message: 'No segment' }
    return { status: path in PAGES ? 200 : 404, body, milliseconds: 1 }
  },
  close: () => undefined,
}

it('ACT-08 writes all members of a segment as CSV, with their ids as they are', async () => {
  const out = join(folder, 'members.csv')
  expect(await exportMembers(api, 'seg-1', out)).toBe(2)
  const rows = [`+905551112233,${entered_at}`, `"Ayşe, ""Şen""",${entered_at}`]
  expect(await readFile(out, 'utf8')).toBe(`customer_id,entered_at\n${rows.join('\n')}\n`)
  expect(await exportMembers(api, 'seg-2', out)).toBe(0)
  expect(await readFile(out, 'utf8')).toBe('customer_id,entered_at\n')
})

it('ACT-08 leaves no file for a segment that does not exist', async () => {
  const before = await readdir(folder)
  await expect(exportMembers(api, 'seg-none', join(folder, 'none.csv'))).rejects.toThrow('404')
  expect(await readdir(folder)).toEqual(before)
})
