import { AppError } from '../errors.ts'
import type { Caller } from './caller.ts'
import { ACTION_PREFIX, evaluate, evaluateAnywhere } from './evaluate.ts'
import type { Policy } from './policy.ts'
import type { PolicyContext } from './policy-condition.ts'

/** A principal with the policies that together say what it may do. */
export interface Identity {
  readonly principal: string
  readonly policies: readonly Policy[]
}

export interface CallerOptions extends Identity {
  /** The action of the request, without prefix. */
  readonly action: string
  readonly ip: string
  readonly requestId: string
  readonly now: Date
  /** For whom a service asks. Each of the policies must allow what is done; without any, nothing is allowed. */
  readonly onBehalfOf?: Identity
}

interface Permission {
  may(action: string, resource: string): boolean
  mayUse(action: string): boolean
}

/** What the principal itself may do, without the service that acts for it: known to this file alone. */
const OWN = Symbol('own permission')

interface KnownCaller extends Caller {
  readonly [OWN]?: Permission
}

/** The caller of a verified request. Throws 403 `AccessDenied` when it speaks for another and may not. */
export function makeCaller(options: CallerOptions): Caller {
  const { principal: actor, policies, onBehalfOf } = options
  const context = { principal: actor, actor, ip: options.ip, now: options.now }
  const ofActor = permission(policies, context)
  if (!onBehalfOf) return build(options, actor, ofActor, ofActor)
  const { principal } = onBehalfOf
  checkMayActFor(ofActor, actor, principal)
  const ofPrincipal = all(onBehalfOf.policies.map((policy) => permission([policy], { ...context, principal })))
  return build(options, principal, ofPrincipal, all([ofActor, ofPrincipal]))
}

/**
 * The caller that another service sees when `service` asks on behalf of `caller` within the process: what both the service
 * and the principal may do. Throws 403 `AccessDenied` when the service may not act on behalf of others.
 */
export function actFor(
  service: Identity,
  caller: KnownCaller,
  { action, now }: { readonly action: string; readonly now: Date },
): Caller {
  const { ip, requestId, principal } = caller
  const ofService = permission(service.policies, { principal: service.principal, actor: service.principal, ip, now })
  checkMayActFor(ofService, service.principal, principal)
  const ofPrincipal = caller[OWN] ?? {
    may: (asked, resource) => caller.mayDo(asked, resource),
    mayUse: (asked) => caller.mayUse(asked),
  }
  const options = { principal: service.principal, action, ip, requestId }
  return build(options, principal, ofPrincipal, all([ofService, ofPrincipal]))
}

function build(
  { principal: actor, action, ip, requestId }: Pick<CallerOptions, 'principal' | 'action' | 'ip' | 'requestId'>,
  principal: string,
  ofPrincipal: Permission,
  { may, mayUse }: Permission,
): KnownCaller {
  return {
    principal,
    actor,
    ip,
    requestId,
    may: (resource) => may(action, resource),
    mayUse,
    mayDo: may,
    [OWN]: ofPrincipal,
  }
}

const UNLIMITED: Permission = { may: () => true, mayUse: () => true }

function permission(policies: readonly Policy[], context: PolicyContext): Permission {
  if (policies.length === 1 && policies[0]?.isFullAccess) return UNLIMITED
  return {
    may: (action, resource) => evaluate(policies, `${ACTION_PREFIX}${action}`, resource, context),
    mayUse: (action) => evaluateAnywhere(policies, `${ACTION_PREFIX}${action}`, context),
  }
}

function all(permissions: readonly Permission[]): Permission {
  const limits = permissions.filter((one) => one !== UNLIMITED)
  if (permissions.length > 0 && limits.length === 0) return UNLIMITED
  return {
    may: (action, resource) => limits.length > 0 && limits.every((one) => one.may(action, resource)),
    mayUse: (action) => limits.length > 0 && limits.every((one) => one.mayUse(action)),
  }
}

function checkMayActFor(ofActor: Permission, actor: string, principal: string): void {
  if (ofActor.may('ActOnBehalfOf', principal)) return
  throw new AppError(403, 'AccessDenied', `${actor} may not act on behalf of ${principal}`)
}
