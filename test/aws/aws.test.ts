import { afterAll, it, vi } from 'vitest'
import { describeEventBus } from '../../packages/core/src/events/event-bus.contract.ts'
import { describeStore } from '../../packages/core/src/store/store.contract.ts'
import { describeCommits } from './commit.suite.ts'
import { startPeers, whyNoPeers } from './peers.ts'
import { describeOpenAws, describeRelay } from './relay.suite.ts'
import { createTestAws } from './test-aws.ts'

const reason = whyNoPeers()
if (reason === undefined) await runSuites()
else skipSuites(reason)

/** One file, so that a run starts DynamoDB Local once. */
async function runSuites(): Promise<void> {
  const peers = await startPeers()
  afterAll(() => peers[Symbol.asyncDispose]())

  describeStore('DynamoDbStore', async (tables, now) => {
    const aws = await createTestAws(peers, tables)
    const { store } = aws.open({ now })
    return { store, eventually: (check) => vi.waitFor(check, { timeout: 30_000 }), async close() {} }
  })
  describeEventBus('SnsSqsBus', async (tables, types) => (await createTestAws(peers, tables, types)).open())
  describeCommits(peers)
  describeRelay(peers)
  describeOpenAws(peers)
}

function skipSuites(why: string): void {
  console.warn(`The AWS adapters are NOT tested here: ${why}`)
  it.skip(`the AWS adapters (${why})`, () => undefined)
}
