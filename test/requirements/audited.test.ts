import { endpoints } from '@customer-service/contracts/operations'
import { expect, it } from 'vitest'

/** What is asked with a body and changes nothing. */
const READINGS = [
  'POST /escalation/cases/:escalation_id/expectation',
  'POST /routing/intents/:intent_set/classify',
  'POST /routing/intents/:intent_set/evaluate',
  'POST /segmentation/actions/customer_segment',
  'POST /segmentation/invocations',
  'POST /segmentation/queries/compile',
  'POST /segmentation/queries/preview',
]

it('AUD-07 every operation that changes something leaves an entry in the audit trail', () => {
  const unaudited = endpoints.filter(({ method, config }) => method !== 'GET' && !('audit' in config))
  expect(unaudited.map(({ method, url }) => `${method} ${url}`).toSorted()).toEqual(READINGS)
})
