import { openTestService, type TestService } from '@customer-service/core/testing'
import { modules } from '@customer-service/platform'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'

const ASKED = ['chatbot', 'escalation', 'sentiment', 'routing', 'knowledge']

let platform: TestService
beforeAll(async () => {
  const [chatbot, ...others] = ASKED.flatMap((name) => modules.filter(({ manifest }) => manifest.name === name))
  if (!chatbot) throw new Error('No chatbot')
  platform = await openTestService(chatbot, { others })
})
afterAll(() => platform[Symbol.asyncDispose]())

const step = fc.constantFrom(
  'customer asks for a person',
  'customer says thanks',
  'agent replies',
  'agent hands back',
  'case in progress',
  'case waits for the customer',
  'case resolved',
  'case opened by hand',
  'conversation closed',
)
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never

async function call(method: string, path: string, body?: object) {
  const answer = await platform.call(method, path, body)
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500)
  return answer
}

/** What the customer is answered with, or undefined when it isn't the customer's step. */
async function take(each: Step, id: string, caseId: string | undefined): Promise<string | undefined> {
  const conversation = `/chatbot/conversation/${id}`
  const say = async (message: string) => (await call('POST', `${conversation}/message`, { message })).body.outcome
  const move = (status: string) => caseId && call('PATCH', `/escalation/cases/${caseId}`, { status })
  switch (each) {
    case 'customer asks for a person':
      return say('I want to talk to a person')
    case 'customer says thanks':
      return say('thanks')
    case 'agent replies':
      await call('POST', `${conversation}/replies`, { message: 'Hello' })
      return undefined
    case 'agent hands back':
      await call('POST', `${conversation}/handback`)
      return undefined
    case 'case in progress':
      await move('in_progress')
      return undefined
    case 'case waits for the customer':
      await move('waiting_customer')
      return undefined
    case 'case resolved':
      await move('resolved')
      return undefined
    case 'case opened by hand':
      await call('POST', '/escalation/cases', { conversation_id: id, issue_summary: 'By hand' })
      return undefined
    case 'conversation closed':
      await call('POST', `${conversation}/close`, {})
      return undefined
  }
}

it('people have a conversation as long as its case is open, and the bot answers all others, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      const begun = (await call('POST', '/chatbot/conversation', { user_id: 'u1', initial_message: 'hi' })).body
      const id = begun.conversation_id
      for (const each of steps) {
        const before = (await call('GET', `/chatbot/conversation/${id}`)).body
        const hadOpenCase = await isOpen(before.escalation_id)
        platform.advance(1_000)
        const outcome = await take(each, id, before.escalation_id)
        await platform.drain()
        if (outcome !== undefined) expect(outcome === 'with_people').toBe(hadOpenCase)
        const { status, escalation_id, messages, total } = (await call('GET', `/chatbot/conversation/${id}`)).body
        expect(messages).toHaveLength(total)
        if (status !== 'closed') expect(status === 'with_people').toBe(await isOpen(escalation_id))
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)

async function isOpen(caseId: string | undefined): Promise<boolean> {
  if (caseId === undefined) return false
  const { status } = (await call('GET', `/escalation/cases/${caseId}`)).body
  return status !== 'resolved' && status !== 'closed'
}
