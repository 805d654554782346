import ipaddr from 'ipaddr.js'
import { PRINCIPAL_VARIABLE, type Wildcard, wildcard } from './wildcard.ts'

/** What conditions can ask about. */
export interface PolicyContext {
  /** The principal whose policy is asked. */
  readonly principal: string
  /** The principal that signed. */
  readonly actor: string
  /** The client's address; anything else than an IP address fulfils no IpAddress condition. */
  readonly ip: string
  readonly now: Date
}

export type Condition = (context: PolicyContext) => boolean

/** Why a condition is refused; the reader of the policy adds where. */
export class ConditionError extends Error {}

type Kind = 'text' | 'number' | 'date' | 'address' | 'flag'
type Test = (value: string | number | boolean, context: PolicyContext) => boolean

interface Key {
  readonly kind: Kind
  readonly read: (context: PolicyContext) => string | number | boolean
}
interface Operator {
  readonly kind: Kind
  readonly compile: (expected: string) => Test
}

const KEYS = new Map<string, Key>([
  ['cs:principal', { kind: 'text', read: ({ principal }) => principal }],
  ['cs:actor', { kind: 'text', read: ({ actor }) => actor }],
  ['cs:sourceIp', { kind: 'address', read: ({ ip }) => ip }],
  ['cs:currentTime', { kind: 'date', read: ({ now }) => now.getTime() }],
  ['cs:hourUtc', { kind: 'number', read: ({ now }) => now.getUTCHours() }],
  ['cs:viaService', { kind: 'flag', read: ({ principal, actor }) => principal !== actor }],
])

const OPERATORS = new Map<string, Operator>([
  ['StringEquals', { kind: 'text', compile: equals }],
  ['StringLike', { kind: 'text', compile: (expected) => like(wildcard(expected)) }],
  ['NumericLessThan', { kind: 'number', compile: (expected) => lessThan(number(expected)) }],
  ['DateLessThan', { kind: 'date', compile: (expected) => lessThan(date(expected)) }],
  ['IpAddress', { kind: 'address', compile: (expected) => inRange(range(expected)) }],
  ['Bool', { kind: 'flag', compile: (expected) => isFlag(flag(expected)) }],
])

/**
 * One operator on one key: true when any of the expected values fits. Throws `ConditionError` for an unknown operator or
 * key, a key of another kind, and a value that isn't of the operator's kind.
 */
export function condition(operator: string, key: string, expected: readonly string[]): Condition {
  const known = OPERATORS.get(operator)
  if (!known) throw new ConditionError(`The operator ${operator} is not one of ${[...OPERATORS.keys()].join(', ')}`)
  const source = KEYS.get(key)
  if (!source) throw new ConditionError(`The key ${key} is not one of ${[...KEYS.keys()].join(', ')}`)
  if (source.kind !== known.kind) throw new ConditionError(`${operator} can not be used with ${key}`)
  const tests = expected.map(known.compile)
  return (context) => tests.some((test) => test(source.read(context), context))
}

function equals(expected: string): Test {
  return (value, { principal }) => value === expected.replaceAll(PRINCIPAL_VARIABLE, () => principal)
}

function like(pattern: Wildcard): Test {
  return (value, { principal }) => pattern.matches(String(value), principal)
}

const lessThan =
  (limit: number): Test =>
  (value) =>
    Number(value) < limit

const isFlag =
  (expected: boolean): Test =>
  (value) =>
    value === expected

function inRange([network, bits]: [ipaddr.IPv4 | ipaddr.IPv6, number]): Test {
  return (value) => {
    const text = String(value)
    if (!ipaddr.isValid(text)) return false
    const address = ipaddr.process(text)
    return address.kind() === network.kind() && address.match([network, bits])
  }
}

function range(text: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  try {
    if (text.includes('/')) return ipaddr.parseCIDR(text)
    const address = ipaddr.process(text)
    return [address, address.kind() === 'ipv4' ? 32 : 128]
  } catch (cause) {
    throw new ConditionError(`${text} is not an IP address or a range such as 192.0.2.0/24`, { cause })
  }
}

function number(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) throw new ConditionError(`${text} is not a number`)
  return value
}

function date(text: string): number {
  const value = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(value)) throw new ConditionError(`${text} is not a time as YYYY-MM-DDTHH:mm:ssZ`)
  return value
}

function flag(text: string): boolean {
  if (text !== 'true' && text !== 'false') throw new ConditionError(`${text} is not true or false`)
  return text === 'true'
}
