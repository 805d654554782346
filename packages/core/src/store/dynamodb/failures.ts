/**
 * What a failed request says about its effect. None: `rival` (another transaction, or a busy partition), `refused` (too
 * many requests), `unreached` (never sent), `mistaken` (asking again won't help). `open`: nobody knows.
 */
export type Failure = 'rival' | 'refused' | 'unreached' | 'open' | 'mistaken'

const THROTTLING = new Set(['ProvisionedThroughputExceededException', 'RequestLimitExceeded', 'ThrottlingException'])
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

/** The SDK has tried again by itself before an error gets here. */
export function failureOf(error: Error): Failure {
  if (THROTTLING.has(error.name)) return 'refused'
  if (error.name === 'TransactionInProgressException') return 'open'
  const status =
    '$metadata' in error ? (error.$metadata as { readonly httpStatusCode?: number }).httpStatusCode : undefined
  if (status !== undefined) return status >= 500 ? 'open' : 'mistaken'
  const code = 'code' in error ? String(error.code) : undefined
  if (code !== undefined && NEVER_SENT.has(code)) return 'unreached'
  return code !== undefined || error.name === 'TimeoutError' ? 'open' : 'mistaken'
}
