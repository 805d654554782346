import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../store/sqlite/temporary.ts'
import type { Pace } from './paced.ts'
import { type Spool, Spools } from './spools.ts'

const LONG = randomBytes(300_000)
const ADA = { name: 'user/ada', isVerified: true }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customer-service-spools-'))
})
afterAll(() => rm(folder, { recursive: true }))

const open = (pace?: Pace) => new Spools({ folder, maxBytes: 1_000_000, ...(pace && { pace }) })
const bodyOf = (...pieces: readonly Uint8Array[]) => Readable.from(pieces)
const contentOf = (spool: Spool) => buffer(spool.read())
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

it.each([
  ['nothing', []],
  ['little', [Buffer.from('a'), Buffer.from('b')]],
  ['much', [LONG.subarray(0, 1), LONG.subarray(1, 262_145), LONG.subarray(262_145)]],
])('gives back %s as it came, with its hash', async (_, pieces) => {
  const whole = Buffer.concat(pieces)
  const spool = await open().take(bodyOf(...pieces), undefined, ADA)
  expect([spool.bytes, spool.sha256]).toEqual([whole.length, sha256(whole)])
  expect((await contentOf(spool)).equals(whole)).toBe(true)
  await spool.close()
  await spool.close()
})

it('leaves no file behind that a crash could leave, even while a body is kept', async () => {
  const spool = await open().take(bodyOf(LONG), undefined, ADA)
  expect(await readdir(folder)).toEqual([])
  await spool.close()
})

/** Lets files be made in the folder, but not removed, until it is disposed; undefined where this user or disk can't. */
function withoutRemoval(folder: string): Disposable | undefined {
  const change = (how: string) => spawnSync('chattr', [how, folder]).status === 0
  return change('+a') ? { [Symbol.dispose]: () => void change('-a') } : undefined
}

async function openFilesIn(folder: string): Promise<number> {
  const open = await readdir('/proc/self/fd')
  const links = await Promise.all(open.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')))
  return links.filter((link) => link.startsWith(folder)).length
}

function canForbidRemoval(): boolean {
  using tried = temporaryFolder()
  using forbidden = withoutRemoval(tried.path)
  return forbidden !== undefined
}

it.skipIf(!canForbidRemoval())('leaves no file open whose name it could not take away', async () => {
  const deeper = await mkdtemp(join(folder, 'without-removal-'))
  {
    using _forbidden = withoutRemoval(deeper)
    const spools = new Spools({ folder: deeper, maxBytes: 1_000_000 })
    await expect(spools.take(bodyOf(LONG), undefined, ADA)).rejects.toMatchObject({ status: 503 })
    expect(await openFilesIn(deeper)).toBe(0)
  }
  await rm(deeper, { recursive: true })
})

it('refuses what is too large, announced or not, with the limit', async () => {
  const refusal = { status: 413, code: 'PayloadTooLarge', message: 'The body is larger than 1000000 bytes' }
  const unread = new PassThrough()
  await expect(open().take(unread, 1_000_001, ADA)).rejects.toMatchObject(refusal)
  expect(unread.listenerCount('readable')).toBe(0)
  await expect(open().take(bodyOf(LONG, LONG, LONG, LONG), undefined, ADA)).rejects.toMatchObject(refusal)
})

it('bounds the long bodies of a sender, of unverified senders and of all, and makes room again', async () => {
  const spools = open()
  const full = { status: 503, code: 'ServiceUnavailable', retryAfterSeconds: 5 }
  const take = (name: string, isVerified: boolean) => spools.take(bodyOf(LONG), LONG.length, { name, isVerified })
  const ada = [await take('user/ada', true), await take('user/ada', true)]
  await expect(take('user/ada', true)).rejects.toMatchObject(full)
  const strangers = [await take('1', false), await take('1', false), await take('2', false), await take('3', false)]
  await expect(take('4', false)).rejects.toMatchObject(full)
  const others = [await take('user/bob', true), await take('user/cem', true)]
  await expect(take('user/dan', true)).rejects.toMatchObject(full)
  expect((await spools.take(bodyOf(Buffer.from('short')), 5, ADA)).bytes).toBe(5)
  for (const spool of [...ada, ...strangers, ...others]) await spool.close()
  await (await take('user/ada', true)).close()
})

it('refuses a body that comes too slowly, and forgets one whose connection ends', async () => {
  const spools = open({ spanMs: 500, leastBytes: 1_000, longestMs: 60_000 })
  const dripping = new PassThrough()
  dripping.write(LONG)
  await expect(spools.take(dripping, undefined, ADA)).rejects.toMatchObject({ status: 408, code: 'RequestTimeout' })
  const broken = new PassThrough()
  broken.write(LONG)
  const taken = spools.take(broken, undefined, ADA)
  broken.destroy(new Error('aborted'))
  await expect(taken).rejects.toMatchObject({ status: 400, code: 'BadRequest' })
  const held = [await spools.take(bodyOf(LONG), undefined, ADA), await spools.take(bodyOf(LONG), undefined, ADA)]
  for (const spool of held) await spool.close()
})

it('gives up what is being sent when the process ends', async () => {
  const spools = open()
  const sending = new PassThrough()
  sending.write(LONG)
  const taken = spools.take(sending, undefined, ADA)
  spools.end()
  await expect(taken).rejects.toMatchObject({ status: 503, retryAfterSeconds: 5 })
  await expect(spools.take(bodyOf(LONG), undefined, ADA)).rejects.toMatchObject({ status: 503 })
})

it('refuses long bodies, and only those, where the folder can not be written', async () => {
  const file = join(folder, 'no-folder')
  await writeFile(file, '')
  const spools = new Spools({ folder: file, maxBytes: 1_000_000 })
  await expect(spools.take(bodyOf(LONG), undefined, ADA)).rejects.toMatchObject({ status: 503 })
  expect((await spools.take(bodyOf(Buffer.from('short')), undefined, ADA)).bytes).toBe(5)
  await rm(file)
})
