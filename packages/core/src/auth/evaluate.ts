import type { Policy, Statement } from './policy.ts'
import type { PolicyContext } from './policy-condition.ts'

/** What every action is called in policies: `customer-service:SendMessage`. */
export const ACTION_PREFIX = 'customer-service:'

/**
 * Whether the policies together allow the action on the resource: some statement allows it and none denies it.
 * `action` with its prefix, `resource` such as `user/u1/conversation/conv-1`.
 */
export function evaluate(
  policies: readonly Policy[],
  action: string,
  resource: string,
  context: PolicyContext,
): boolean {
  if (policies.length === 1 && policies[0]?.isFullAccess) return true
  const fits = (statement: Statement) =>
    applies(statement, action, context) &&
    statement.resources.some((pattern) => pattern.matches(resource, context.principal))
  return some(policies, 'Allow', fits) && !some(policies, 'Deny', fits)
}

/** Whether the action may be allowed on some resource; which ones, `evaluate` says when they are known. */
export function evaluateAnywhere(policies: readonly Policy[], action: string, context: PolicyContext): boolean {
  if (policies.length === 1 && policies[0]?.isFullAccess) return true
  const fits = (statement: Statement) => applies(statement, action, context)
  const deniesAll = (statement: Statement) =>
    fits(statement) && statement.resources.some(({ isEverything }) => isEverything)
  return some(policies, 'Allow', fits) && !some(policies, 'Deny', deniesAll)
}

function applies({ actions, conditions }: Statement, action: string, context: PolicyContext): boolean {
  return actions.some((pattern) => pattern.matches(action, '')) && conditions.every((holds) => holds(context))
}

function some(
  policies: readonly Policy[],
  effect: Statement['effect'],
  fits: (statement: Statement) => boolean,
): boolean {
  return policies.some(({ statements }) => statements.some((one) => one.effect === effect && fits(one)))
}
