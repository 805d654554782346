const THROTTLING = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'LimitExceededException',
])

/** The SDK has tried again by itself before it throws one of these; the request had no effect. */
export const isThrottling = (error: Error): boolean => THROTTLING.has(error.name)
