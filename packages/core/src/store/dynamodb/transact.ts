import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import {
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { Unavailable } from '../errors.ts'
import { isThrottling } from './throttling.ts'

/** One action of a transaction, and the error that says its condition didn't hold. */
export interface Step {
  readonly action: TransactWriteItem
  readonly conflict: (cause: Error) => Error
  /** Of two conflicts the one with the lower rank is told. */
  readonly rank: number
}

const ATTEMPTS = 10
const FIRST_WAIT_MS = 20
const LONGEST_WAIT_MS = 800

/**
 * Commits all steps or none. A rival transaction, throttling and lost answers are tried again under the same request
 * token, so that nothing is written twice. Throws the conflict of a step whose condition didn't hold, `Unavailable` when
 * nothing was written after all attempts, and a plain Error when the outcome stayed unknown.
 */
export async function transact(client: DynamoDBClient, steps: readonly Step[]): Promise<void> {
  const command = { TransactItems: steps.map((step) => step.action), ClientRequestToken: randomUUID() }
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send(new TransactWriteItemsCommand(command))
      return
    } catch (error) {
      if (!(error instanceof Error)) throw error
      const verdict = judge(error, steps)
      if (verdict !== 'again' && verdict !== 'unknown') throw verdict
      if (attempt === ATTEMPTS) throw givenUp(verdict, error)
      await wait(Math.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt))
    }
  }
}

/** `again`: nothing was written. `unknown`: it may have been. Else the error to throw. */
function judge(error: Error, steps: readonly Step[]): 'again' | 'unknown' | Error {
  if (error instanceof TransactionCanceledException) return judgeReasons(error, steps)
  if (isThrottling(error)) return new Unavailable('The database is throttling', 1, { cause: error })
  if (error.name === 'TransactionInProgressException') return 'unknown'
  return isAmbiguous(error) ? 'unknown' : error
}

const PASSING = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])

function judgeReasons(error: TransactionCanceledException, steps: readonly Step[]): 'again' | Error {
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code)
  const failed = steps.filter((_, i) => codes[i] === 'ConditionalCheckFailed').sort((a, b) => a.rank - b.rank)
  if (failed[0]) return failed[0].conflict(error)
  const rest = codes.filter((code) => code !== undefined && code !== 'None')
  return rest.length > 0 && rest.every((code) => PASSING.has(code ?? '')) ? 'again' : error
}

/** The server failed, or no answer came: what it did isn't known. */
function isAmbiguous(error: Error): boolean {
  const status = '$metadata' in error ? (error.$metadata as { httpStatusCode?: number }).httpStatusCode : undefined
  return status === undefined ? !error.name.includes('Validation') && isNetworkError(error) : status >= 500
}

function isNetworkError(error: Error): boolean {
  return error.name === 'TimeoutError' || error.name === 'AbortError' || 'code' in error || 'errno' in error
}

function givenUp(verdict: 'again' | 'unknown', cause: Error): Error {
  if (verdict === 'again') return new Unavailable('Too many rival changes in the database', 1, { cause })
  return new Error('The database did not say whether the commit took place', { cause })
}
