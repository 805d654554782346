import { endpoints } from '@customer-service/contracts/operations'
import { accessDenied, nearestNames } from '@customer-service/core'
import {
  ACTION_PREFIX,
  type Caller,
  PLATFORM_ACTIONS,
  type Policy,
  type PolicyDocument,
  parsePolicy,
  type Wildcard,
} from '@customer-service/core/auth'
import { accessKeyResource } from '../domain/access-key-view.ts'
import { unknownAction } from '../errors.ts'

/** Giving a policy takes it, beside the permission to make or change the key. */
const SET_POLICY = 'SetAccessKeyPolicy'

const KNOWN = new Set([...endpoints.map(({ config }) => config.action), ...PLATFORM_ACTIONS, SET_POLICY])

/**
 * Whoever gives policies can give more than they have: it takes a permission of its own. Refuses what isn't a policy, and
 * actions that no operation has: a misspelt one would silently allow, or deny, nothing.
 */
export function checkPolicy(caller: Caller, principal: string, policy: PolicyDocument): void {
  const resource = accessKeyResource(principal)
  if (!caller.mayDo(SET_POLICY, resource)) throw accessDenied(resource)
  checkActions(parsePolicy(policy))
}

function checkActions({ statements }: Policy): void {
  for (const [place, { actions }] of statements.entries()) {
    const unknown = actions.find((action) => !fitsAny(action))
    if (unknown) throw unknownAction(place, unknown.text, meantBy(unknown.text))
  }
}

const fitsAny = (action: Wildcard): boolean => KNOWN.values().some((name) => action.matches(withPrefix(name), ''))

const meantBy = (action: string): readonly string[] =>
  nearestNames(action.slice(ACTION_PREFIX.length), KNOWN).map(withPrefix)

const withPrefix = (name: string): string => `${ACTION_PREFIX}${name}`
