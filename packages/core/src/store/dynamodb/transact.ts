import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import {
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { Unavailable } from '../errors.ts'
import { type Failure, failureOf } from './failures.ts'

/** One action of a transaction, and the error that says its condition didn't hold. */
export interface Step {
  readonly action: TransactWriteItem
  readonly conflict: (cause: Error) => Error
  /** Of several conflicts the one with the lowest rank is told. */
  readonly rank: number
}

/** How often a commit is tried. Only rivals are worth waiting for: the rest the SDK has tried again by itself. */
const ATTEMPTS: Readonly<Record<Failure, number>> = { rival: 10, open: 3, refused: 1, unreached: 1, mistaken: 1 }
const LONGEST_MS = 5_000
const FIRST_WAIT_MS = 20
const LONGEST_WAIT_MS = 800

/**
 * Commits all steps or none. After a rival transaction or a lost answer it tries again under the same request token, so
 * that nothing is written twice. Throws the conflict of a step whose condition didn't hold, `Unavailable` when nothing
 * was written (no later than about 5 seconds), and a plain Error when that stayed unknown.
 */
export async function transact(client: DynamoDBClient, steps: readonly Step[]): Promise<void> {
  const command = { TransactItems: steps.map((step) => step.action), ClientRequestToken: randomUUID() }
  const end = performance.now() + LONGEST_MS
  for (let attempt = 1, isOpen = false; ; attempt++) {
    try {
      await client.send(new TransactWriteItemsCommand(command))
      return
    } catch (error) {
      if (!(error instanceof Error)) throw error
      const failure = error instanceof TransactionCanceledException ? reasonOf(error, steps) : failureOf(error)
      if (failure === 'mistaken') throw error
      if (failure !== 'unreached') isOpen = failure === 'open'
      if (attempt >= ATTEMPTS[failure] || performance.now() > end) throw givenUp(isOpen, error)
      await wait(Math.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt))
    }
  }
}

const PASSING = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])

/** Throws the conflict when a condition didn't hold: the other reasons don't matter then. */
function reasonOf(error: TransactionCanceledException, steps: readonly Step[]): Failure {
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None')
  const failed = steps.filter((_, i) => codes[i] === 'ConditionalCheckFailed').toSorted((a, b) => a.rank - b.rank)
  if (failed[0]) throw failed[0].conflict(error)
  const reasons = codes.filter((code) => code !== 'None')
  return reasons.length > 0 && reasons.every((code) => PASSING.has(code)) ? 'rival' : 'mistaken'
}

function givenUp(isOpen: boolean, cause: Error): Error {
  if (isOpen) return new Error('The database did not say whether the commit took place', { cause })
  return new Unavailable('The database takes no writes now', 1, { cause })
}
