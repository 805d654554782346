import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { type Api, callPatiently } from './api.ts'

const PAGE = 1_000

interface MembersPage {
  readonly members: readonly { readonly customer_id: string; readonly entered_at: string }[]
  readonly cursor?: string
}

/** Writes who is in a segment as CSV, ids exactly as they were imported; how many there are. Printed when `out` is absent. */
export async function exportMembers(api: Api, segmentId: string, out: string | undefined): Promise<number> {
  // A segment that doesn't exist leaves no file.
  const first = await pageOf(api, segmentId)
  let written = 0
  async function* lines(): AsyncGenerator<string> {
    yield 'customer_id,entered_at\n'
    for (let page: MembersPage | undefined = first; page !== undefined; ) {
      written += page.members.length
      yield page.members.map(({ customer_id, entered_at }) => `${cell(customer_id)},${entered_at}\n`).join('')
      page = page.cursor === undefined ? undefined : await pageOf(api, segmentId, page.cursor)
    }
  }
  await (out === undefined
    ? pipeline(lines, process.stdout, { end: false })
    : pipeline(lines, createWriteStream(out, { mode: 0o600 })))
  return written
}

async function pageOf(api: Api, segmentId: string, cursor?: string): Promise<MembersPage> {
  const after = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`
  const path = `/segmentation/segments/${encodeURIComponent(segmentId)}/members?limit=${PAGE}${after}`
  const { body } = await callPatiently(api, 'GET', path)
  return body
}

const cell = (text: string): string => (/[",;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
