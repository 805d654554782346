import { AppError } from '../errors.ts'
import { type Condition, ConditionError, condition } from './policy-condition.ts'
import { PRINCIPAL_VARIABLE, type Wildcard, wildcard } from './wildcard.ts'

/** A policy as it is written, stored and shown: an IAM-shaped JSON document. */
export type PolicyDocument = Readonly<Record<string, unknown>>

export interface Statement {
  readonly effect: 'Allow' | 'Deny'
  readonly actions: readonly Wildcard[]
  readonly resources: readonly Wildcard[]
  /** All of them must hold. */
  readonly conditions: readonly Condition[]
}

/** A policy ready to be asked. */
export interface Policy {
  readonly statements: readonly Statement[]
  /** Allows everything to everybody, without exception: the answer is known without looking. */
  readonly isFullAccess: boolean
}

const VERSION = '2012-10-17'
const MAX_LIST = 50
const MAX_PATTERN = 512
const ACTION = /^(?:\*|customer-service:[A-Za-z*?]{1,64})$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
const RESOURCE = /^[^\x00-\x1f\x7f]+$/
const VARIABLE = /\$\{(?!cs:principal\})/

/** Everything, for the platform's administrators. */
export const FULL_ACCESS: PolicyDocument = {
  Version: VERSION,
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
}

/** What a principal may do with its own resources: the policy of a key that is made without one. */
export const OWN_RESOURCES: PolicyDocument = {
  Version: VERSION,
  Statement: [{ Effect: 'Allow', Action: 'customer-service:*', Resource: `${PRINCIPAL_VARIABLE}/*` }],
}

/**
 * Reads a policy document. Throws 400 `MalformedPolicyDocument`, naming the field, for everything it doesn't know: an
 * unknown element, operator, key, variable or version must never mean "ignored".
 */
export function parsePolicy(document: unknown): Policy {
  const { Version, Statement, ...others } = record(document, 'policy')
  refuseOthers(others, 'policy')
  if (Version !== VERSION) throw malformed('policy.Version', `must be "${VERSION}"`)
  const statements = list(Statement, 'policy.Statement').map((statement, i) =>
    parseStatement(statement, `policy.Statement[${i}]`),
  )
  return { statements, isFullAccess: statements.some(allowsAll) && !statements.some(({ effect }) => effect === 'Deny') }
}

/** Reads a stored policy: one that isn't understood (any more) allows nothing. */
export function storedPolicy(document: unknown): Policy {
  try {
    return parsePolicy(document)
  } catch (error) {
    if (error instanceof AppError) return { statements: [], isFullAccess: false }
    throw error
  }
}

function parseStatement(value: unknown, path: string): Statement {
  const { Sid = '', Effect, Action, Resource, Condition = {}, ...others } = record(value, path)
  refuseOthers(others, path)
  if (typeof Sid !== 'string' || !/^\w{0,64}$/.test(Sid)) throw malformed(`${path}.Sid`, 'must be letters and digits')
  if (Effect !== 'Allow' && Effect !== 'Deny') throw malformed(`${path}.Effect`, 'must be "Allow" or "Deny"')
  return {
    effect: Effect,
    actions: patterns(Action, `${path}.Action`, ACTION, '"*" or start with "customer-service:"'),
    resources: patterns(Resource, `${path}.Resource`, RESOURCE, 'a resource such as "user/u1/*"'),
    conditions: parseConditions(Condition, `${path}.Condition`),
  }
}

function patterns(value: unknown, path: string, form: RegExp, expected: string): readonly Wildcard[] {
  return strings(value, path).map((text) => {
    if (text.length > MAX_PATTERN || !form.test(text)) throw malformed(path, `must be ${expected}`)
    return wildcard(text)
  })
}

function parseConditions(value: unknown, path: string): readonly Condition[] {
  return Object.entries(record(value, path)).flatMap(([operator, keys]) =>
    Object.entries(record(keys, `${path}.${operator}`)).map(([key, expected]) => {
      const at = `${path}.${operator}.${key}`
      return located(at, () => condition(operator, key, strings(expected, at)))
    }),
  )
}

function located(path: string, read: () => Condition): Condition {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof ConditionError) throw malformed(path, cause.message, cause)
    throw cause
  }
}

function allowsAll({ effect, actions, resources, conditions }: Statement): boolean {
  const isUnlimited = [actions, resources].every((patterns) => patterns.some(({ isEverything }) => isEverything))
  return effect === 'Allow' && conditions.length === 0 && isUnlimited
}

function strings(value: unknown, path: string): readonly string[] {
  return list(value, path).map((item) => {
    if (typeof item !== 'string' || item.length > MAX_PATTERN)
      throw malformed(path, 'must be a text or a list of texts')
    if (VARIABLE.test(item)) throw malformed(path, `may use no other variable than ${PRINCIPAL_VARIABLE}`)
    return item
  })
}

function list(value: unknown, path: string): readonly unknown[] {
  const items = Array.isArray(value) ? value : value === undefined ? [] : [value]
  if (items.length === 0 || items.length > MAX_LIST) throw malformed(path, `must hold 1 to ${MAX_LIST} entries`)
  return items
}

function record(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(path, 'must be an object')
  return { ...value }
}

function refuseOthers(others: Readonly<Record<string, unknown>>, path: string): void {
  const [name] = Object.keys(others)
  if (name !== undefined) throw malformed(`${path}.${name}`, 'is not known')
}

function malformed(field: string, problem: string, cause?: unknown): AppError {
  return new AppError(400, 'MalformedPolicyDocument', `${field} ${problem}`, { field, cause })
}
