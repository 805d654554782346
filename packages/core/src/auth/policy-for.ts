import type { Manifest } from '../manifest.ts'
import { ACTION_PREFIX } from './evaluate.ts'
import type { PolicyDocument } from './policy.ts'

/**
 * The least a service principal needs: the actions of others that its manifest names. Acting on behalf of others only ever
 * narrows what a call may do, so it is allowed for every principal.
 */
export function policyFor({ calls }: Pick<Manifest, 'calls'>): PolicyDocument {
  const actions = [...calls, 'ActOnBehalfOf'].map((action) => `${ACTION_PREFIX}${action}`)
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] }
}
