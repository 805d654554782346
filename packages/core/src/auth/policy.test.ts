import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growthOf } from '../testing/growth.ts'
import { evaluate, evaluateAnywhere } from './evaluate.ts'
import { FULL_ACCESS, OWN_RESOURCES, parsePolicy, storedPolicy } from './policy.ts'
import type { PolicyContext } from './policy-condition.ts'
import { policyFor } from './policy-for.ts'
import { PRINCIPAL_VARIABLE, wildcard } from './wildcard.ts'

const context: PolicyContext = {
  principal: 'user/ada',
  actor: 'user/ada',
  ip: '192.0.2.7',
  now: new Date('2026-11-21T10:30:00Z'),
}
const SEND = 'customer-service:SendMessage'

const statement = (more: object = {}) => ({ Effect: 'Allow', Action: '*', Resource: '*', ...more })
const documentOf = (...Statement: object[]) => ({ Version: '2012-10-17', Statement })
const allows = (document: unknown, resource: string, action = SEND, change: Partial<PolicyContext> = {}) =>
  evaluate([parsePolicy(document)], action, resource, { ...context, ...change })

describe('a policy', () => {
  it('PLT-04 denies what no statement allows', () => {
    expect(evaluate([], SEND, 'user/u1/conversation/conv-1', context)).toBe(false)
    const document = documentOf(statement({ Action: 'customer-service:GetArticle' }))
    expect(allows(document, 'article/a1')).toBe(false)
    expect(allows(document, 'article/a1', 'customer-service:GetArticle')).toBe(true)
  })

  it('PLT-04 limits a key to the resources of one customer', () => {
    const document = documentOf(statement({ Resource: 'user/u1/*' }))
    expect(allows(document, 'user/u1/conversation/conv-1')).toBe(true)
    expect(allows(document, 'user/u2/conversation/conv-1')).toBe(false)
    expect(allows(document, 'user/u11/conversation/conv-1')).toBe(false)
  })

  it('PLT-04 takes ? for one customer with a short id, not for all customers', () => {
    const document = documentOf(statement({ Resource: 'user/?/*' }))
    expect(allows(document, 'user/a/conversation/conv-1')).toBe(true)
    expect(allows(document, 'user/*/conversation/conv-1')).toBe(false)
  })

  it('PLT-04 lets a denial win over every permission', () => {
    const denial = statement({ Effect: 'Deny', Resource: 'user/vip/*' })
    expect(allows(documentOf(denial, statement()), 'user/vip/conversation/c')).toBe(false)
    expect(allows(documentOf(statement(), denial), 'user/vip/conversation/c')).toBe(false)
    expect(allows(documentOf(statement(), denial), 'user/u1/conversation/c')).toBe(true)
  })

  it('PLT-04 takes the principal into its resources literally', () => {
    expect(allows(OWN_RESOURCES, 'user/ada/conversation/c')).toBe(true)
    expect(allows(OWN_RESOURCES, 'user/bob/conversation/c')).toBe(false)
    expect(allows(OWN_RESOURCES, 'user/bob/conversation/c', SEND, { principal: 'user/*' })).toBe(false)
    expect(allows(OWN_RESOURCES, 'user/$&/conversation/c', SEND, { principal: 'user/$&' })).toBe(true)
  })

  it('PLT-04 knows which actions are of no use before the resource is known', () => {
    const document = documentOf(
      statement({ Action: ['customer-service:Send*', 'customer-service:Get*'], Resource: 'user/u1/*' }),
      statement({ Effect: 'Deny', Action: 'customer-service:GetReport', Resource: '*' }),
      statement({ Effect: 'Deny', Action: SEND, Resource: 'user/u1/secret/*' }),
    )
    const mayUse = (action: string) => evaluateAnywhere([parsePolicy(document)], `customer-service:${action}`, context)
    expect(['SendMessage', 'GetCase', 'GetReport', 'QueryAuditLogs'].filter(mayUse)).toEqual(['SendMessage', 'GetCase'])
  })

  const conditions: [string, object, boolean, Partial<PolicyContext>?][] = [
    ['StringEquals', { StringEquals: { 'cs:principal': ['user/bob', 'user/ada'] } }, true],
    ['StringEquals, another', { StringEquals: { 'cs:principal': 'user/bob' } }, false],
    ['StringEquals with a variable', { StringEquals: { 'cs:actor': PRINCIPAL_VARIABLE } }, true],
    ['StringLike', { StringLike: { 'cs:actor': 'service/*' } }, true, { actor: 'service/chatbot' }],
    ['StringLike, another', { StringLike: { 'cs:actor': 'service/*' } }, false],
    ['NumericLessThan', { NumericLessThan: { 'cs:hourUtc': '11' } }, true],
    ['NumericLessThan at the limit', { NumericLessThan: { 'cs:hourUtc': '10' } }, false],
    ['DateLessThan', { DateLessThan: { 'cs:currentTime': '2026-11-21T10:30:01Z' } }, true],
    ['DateLessThan at the limit', { DateLessThan: { 'cs:currentTime': '2026-11-21T10:30:00Z' } }, false],
    ['IpAddress in a range', { IpAddress: { 'cs:sourceIp': '192.0.2.0/24' } }, true],
    ['IpAddress, mapped', { IpAddress: { 'cs:sourceIp': '192.0.2.7' } }, true, { ip: '::ffff:192.0.2.7' }],
    ['IpAddress, version 6', { IpAddress: { 'cs:sourceIp': '2001:db8::/32' } }, true, { ip: '2001:db8::1' }],
    ['IpAddress outside', { IpAddress: { 'cs:sourceIp': '198.51.100.0/24' } }, false],
    ['IpAddress of no address', { IpAddress: { 'cs:sourceIp': '0.0.0.0/0' } }, false, { ip: 'internal' }],
    ['Bool', { Bool: { 'cs:viaService': 'false' } }, true],
    ['Bool, the other', { Bool: { 'cs:viaService': 'true' } }, false],
    ['all of several', { Bool: { 'cs:viaService': 'false' }, StringEquals: { 'cs:principal': 'user/bob' } }, false],
  ]
  it.each(conditions)('PLT-04 asks the condition %s', (_name, Condition, expected, change) => {
    expect(allows(documentOf(statement({ Condition })), 'x', SEND, change)).toBe(expected)
  })

  const one = statement()
  const refused: [string, unknown][] = [
    ['policy', null],
    ['policy', []],
    ['policy', 'Allow'],
    ['policy.Version', { Statement: [one] }],
    ['policy.Version', { Version: '2008-10-17', Statement: [one] }],
    ['policy.Statement', { Version: '2012-10-17' }],
    ['policy.Statement', documentOf()],
    ['policy.Id', { ...documentOf(one), Id: 'x' }],
    ['policy.__proto__', JSON.parse('{"__proto__":{},"Version":"2012-10-17","Statement":[]}')],
    ['policy.Statement[1].Effect', documentOf(one, { ...one, Effect: 'allow' })],
    ['policy.Statement[0].NotAction', documentOf({ ...one, NotAction: 'x' })],
    ['policy.Statement[0].Principal', documentOf({ ...one, Principal: '*' })],
    ['policy.Statement[0].Action', documentOf({ Effect: 'Allow', Resource: '*' })],
    ['policy.Statement[0].Action', documentOf({ ...one, Action: 's3:GetObject' })],
    ['policy.Statement[0].Action', documentOf({ ...one, Action: ['*', 5] })],
    ['policy.Statement[0].Resource', documentOf({ ...one, Resource: [] })],
    ['policy.Statement[0].Resource', documentOf({ ...one, Resource: `user/${'x'.repeat(600)}` })],
    [
      'policy.Statement[0].Resource',
      documentOf({ ...one, Resource: PRINCIPAL_VARIABLE.replace('cs:principal', 'aws:username') }),
    ],
    ['policy.Statement[0].Sid', documentOf({ ...one, Sid: 'a b' })],
    [
      'policy.Statement[0].Condition.NotIpAddress.cs:sourceIp',
      withCondition({ NotIpAddress: { 'cs:sourceIp': '::/0' } }),
    ],
    ['policy.Statement[0].Condition.constructor.cs:actor', withCondition({ constructor: { 'cs:actor': 'x' } })],
    [
      'policy.Statement[0].Condition.StringEquals.aws:username',
      withCondition({ StringEquals: { 'aws:username': 'x' } }),
    ],
    ['policy.Statement[0].Condition.StringEquals.cs:sourceIp', withCondition({ StringEquals: { 'cs:sourceIp': 'x' } })],
    [
      'policy.Statement[0].Condition.IpAddress.cs:sourceIp',
      withCondition({ IpAddress: { 'cs:sourceIp': '10.0.0.0/33' } }),
    ],
    [
      'policy.Statement[0].Condition.NumericLessThan.cs:hourUtc',
      withCondition({ NumericLessThan: { 'cs:hourUtc': 'x' } }),
    ],
    [
      'policy.Statement[0].Condition.DateLessThan.cs:currentTime',
      withCondition({ DateLessThan: { 'cs:currentTime': '2026' } }),
    ],
    ['policy.Statement[0].Condition.Bool.cs:viaService', withCondition({ Bool: { 'cs:viaService': 'yes' } })],
    ['policy.Statement[0].Condition.Bool', withCondition({ Bool: 'true' })],
  ]
  it.each(refused)('PLT-04 is refused for what it does not know: %s', (field, document) => {
    expect(() => parsePolicy(document)).toThrow(
      expect.objectContaining({ status: 400, code: 'MalformedPolicyDocument', field }),
    )
    expect(evaluate([storedPolicy(document)], SEND, 'user/ada/x', context)).toBe(false)
  })

  function withCondition(Condition: object): object {
    return documentOf({ ...one, Condition })
  }

  it('PLT-04 of a service allows what its manifest calls, and nothing more', () => {
    const policies = [parsePolicy(policyFor({ calls: ['AnalyzeSentiment'] }))]
    const may = (action: string) => evaluate(policies, `customer-service:${action}`, 'user/u1/x', context)
    expect(['AnalyzeSentiment', 'ActOnBehalfOf', 'QueryAuditLogs'].map(may)).toEqual([true, true, false])
  })
})

describe('policies in general', () => {
  const patternOf = (...parts: string[]) =>
    fc.array(fc.constantFrom(...parts, '*', '?'), { minLength: 1, maxLength: 4 })
  const statements = fc.array(
    fc.record({
      Effect: fc.constantFrom('Allow', 'Deny'),
      Action: patternOf('Send', 'Get', 'Message').map((parts) => `customer-service:${parts.join('')}`),
      Resource: patternOf('user/', 'ada', 'bob', '/', PRINCIPAL_VARIABLE).map((parts) => parts.join('')),
    }),
    { minLength: 1, maxLength: 6 },
  )
  const question = fc.tuple(
    fc.constantFrom('customer-service:SendMessage', 'customer-service:Get', 'customer-service:GetMessage'),
    fc.constantFrom('user/ada/', 'user/bob/', 'user/ada', 'ada', 'user/ada/ada'),
  )
  const ask = (all: readonly object[], [action, resource]: [string, string]) =>
    evaluate([parsePolicy(documentOf(...all))], action, resource, context)

  it('PLT-04 an added permission never takes one away, an added denial never gives one', () => {
    fc.assert(
      fc.property(statements, statements, question, (before, [added], asked) => {
        const after = ask([...before, added ?? {}], asked)
        if (added?.Effect === 'Allow') expect(ask(before, asked) && !after).toBe(false)
        else expect(!ask(before, asked) && after).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })

  it('PLT-04 the order of statements means nothing', () => {
    fc.assert(
      fc.property(statements, fc.nat(5), question, (all, by, asked) => {
        const turned = [...all.slice(by % all.length), ...all.slice(0, by % all.length)]
        expect(ask(turned, asked)).toBe(ask(all, asked))
        expect(ask(all.toReversed(), asked)).toBe(ask(all, asked))
      }),
    )
  })

  it('PLT-04 what is allowed somewhere is allowed before the resource is known', () => {
    fc.assert(
      fc.property(statements, question, (all, [action, resource]) => {
        fc.pre(ask(all, [action, resource]))
        expect(evaluateAnywhere([parsePolicy(documentOf(...all))], action, context)).toBe(true)
      }),
    )
  })

  it('PLT-04 full access is full access', () => {
    fc.assert(fc.property(question, ([action, resource]) => allows(FULL_ACCESS, resource, action)))
  })
})

describe('a wildcard', () => {
  it('PLT-04 means what the regular expression means', () => {
    const parts = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '/'), maxLength: 10 })
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', '*', '/'), maxLength: 10 })
    fc.assert(
      fc.property(parts, texts, (pattern, text) => {
        const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '[^*]')}$`)
        expect(wildcard(pattern).matches(text, '')).toBe(expression.test(text))
      }),
      { numRuns: 2_000 },
    )
  })

  it('PLT-04 costs no more than the length of the text, however hostile the pattern', () => {
    const hostile = wildcard(`${'*a'.repeat(200)}b`)
    const matches = (text: string) => hostile.matches(text, '')
    expect(matches('a'.repeat(1_000))).toBe(false)
    expect(growthOf((length) => 'a'.repeat(length), matches, 2_000)).toBeLessThan(3)
  })
})
