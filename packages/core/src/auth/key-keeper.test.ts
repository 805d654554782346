import { expect, it } from 'vitest'
import { openSecrets } from '../secrets.ts'
import type { Log } from '../service.ts'
import { openForTest, temporaryFolder } from '../store/sqlite/temporary.ts'
import { accessKeys } from './access-keys.ts'
import { ensureServiceKey } from './bootstrap-key.ts'
import { KEY_ENDS_SOON, openKeyKeeper } from './key-keeper.ts'
import { makeCaller } from './make-caller.ts'

const DAY_MS = 86_400_000
const KEY = { accessKeyId: 'CSAKCHATBOT', secretAccessKey: 'a secret of the deployment' }

it('PLT-04 logs from 14 days before that the key of a service ends, for the alarm of its name', async () => {
  using folder = temporaryFolder()
  let time = Date.parse('2026-11-21T10:00:00Z')
  const now = () => new Date(time)
  await using embedded = await openForTest({ folder: folder.path, tables: [accessKeys], now })
  const logged: string[] = []
  const log: Log = { info() {}, error() {}, warn: (_fields: unknown, message?: string) => logged.push(message ?? '') }
  const deps = { store: embedded.store, secrets: openSecrets(Buffer.alloc(32, 7)), now }
  await ensureServiceKey(deps, { service: 'chatbot', calls: [], ...KEY })
  const keeper = openKeyKeeper({ ...deps, regions: ['us-east-1'], services: ['execute-api'], log })
  const caller = makeCaller({
    principal: 'service/chatbot',
    policies: [],
    action: 'GetSigningKey',
    ip: '127.0.0.1',
    requestId: 'r1',
    now: now(),
  })
  const ask = () => keeper.policies(caller, 'user/ada', { sealed_for: KEY.accessKeyId, nonce: 'n'.repeat(22) })
  time += 75 * DAY_MS
  await ask()
  expect(logged).toEqual([])
  time += 2 * DAY_MS
  await ask()
  expect(logged).toEqual([KEY_ENDS_SOON])
})
