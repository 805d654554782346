import { describe, expect, it } from 'vitest'
import { actFor, makeCaller } from './make-caller.ts'
import { FULL_ACCESS, parsePolicy } from './policy.ts'
import { policyFor } from './policy-for.ts'

const now = new Date('2026-11-21T10:00:00Z')
const request = { action: 'SendMessage', ip: '192.0.2.7', requestId: 'req-1', now }
const full = [parsePolicy(FULL_ACCESS)]
const policy = (Action: string | string[], Resource: string) =>
  parsePolicy({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] })
const ada = { principal: 'user/ada', policies: [policy('*', 'user/ada/*')] }
const chatbot = {
  principal: 'service/chatbot',
  policies: [parsePolicy(policyFor({ calls: ['AnalyzeSentiment', 'CreateEscalation'] }))],
}

describe('a caller', () => {
  it('PLT-04 may do what its policy says, for the action of the request or another', () => {
    const caller = makeCaller({ ...ada, ...request })
    expect(caller).toMatchObject({ principal: 'user/ada', actor: 'user/ada', ip: '192.0.2.7', requestId: 'req-1' })
    expect(caller.may('user/ada/conversation/conv-1')).toBe(true)
    expect(caller.may('user/bob/conversation/conv-1')).toBe(false)
    expect(caller.mayDo('SearchKnowledge', 'article/a1')).toBe(false)
    expect(caller.mayUse('SearchKnowledge')).toBe(true)
  })

  it('PLT-04 speaks for another only when its policy says so', () => {
    expect(() => makeCaller({ ...ada, ...request, onBehalfOf: { principal: 'user/bob', policies: full } })).toThrow(
      expect.objectContaining({ status: 403, code: 'AccessDenied' }),
    )
  })

  it('PLT-04 that speaks for another may do what both may', () => {
    const caller = makeCaller({ ...chatbot, ...request, action: 'AnalyzeSentiment', onBehalfOf: ada })
    expect(caller).toMatchObject({ principal: 'user/ada', actor: 'service/chatbot' })
    expect(caller.may('user/ada/message/m1')).toBe(true)
    expect(caller.may('user/bob/message/m1')).toBe(false)
    expect(caller.mayDo('QueryAuditLogs', 'user/ada/x')).toBe(false)
    expect(caller.mayUse('QueryAuditLogs')).toBe(false)
  })

  it('PLT-04 may do nothing for a principal without a usable key, and only what all of its keys allow', () => {
    const nobody = { principal: 'user/gone', policies: [] }
    expect(makeCaller({ principal: 'service/x', policies: full, ...request, onBehalfOf: nobody }).may('x')).toBe(false)
    const two = { principal: 'user/ada', policies: [...full, policy('customer-service:Get*', '*')] }
    const caller = makeCaller({ principal: 'service/x', policies: full, ...request, onBehalfOf: two })
    expect(['GetCase', 'SendMessage'].map((action) => caller.mayDo(action, 'x'))).toEqual([true, false])
  })

  it('PLT-04 acts within the process under the same rules', () => {
    const caller = makeCaller({ ...ada, ...request })
    const inner = actFor(chatbot, caller, { action: 'AnalyzeSentiment', now })
    expect(inner).toMatchObject({ principal: 'user/ada', actor: 'service/chatbot', requestId: 'req-1' })
    expect(inner.may('user/ada/x')).toBe(true)
    expect(inner.may('user/bob/x')).toBe(false)
    expect(inner.mayDo('QueryAuditLogs', 'user/ada/x')).toBe(false)
    expect(() => actFor(ada, caller, { action: 'x', now })).toThrow(expect.objectContaining({ status: 403 }))
  })

  it('PLT-04 is limited by the principal and the last service, not by the services between', () => {
    const escalation = {
      principal: 'service/escalation',
      policies: [parsePolicy(policyFor({ calls: ['SearchKnowledge'] }))],
    }
    const through = actFor(chatbot, makeCaller({ ...ada, ...request }), { action: 'CreateEscalation', now })
    const last = actFor(escalation, through, { action: 'SearchKnowledge', now })
    expect(last.actor).toBe('service/escalation')
    expect(last.may('user/ada/x')).toBe(true)
    expect(last.may('user/bob/x')).toBe(false)
  })
})
