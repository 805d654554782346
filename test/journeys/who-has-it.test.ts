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
  'another case in progress',
  'another case waits for the customer',
  'another case resolved',
  'conversation closed',
)
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never

async function call(method: string, path: string, body?: object) {
  const answer = await platform.call(method, path, body)
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500)
  return answer
}

interface Cases {
  /** The one that the conversation names. */
  readonly own: string | undefined
  /** The newest of the others. */
  readonly other: string | undefined
}

/** What the customer is answered with, or undefined when it isn't the customer's step. */
async function take(each: Step, id: string, { own, other }: Cases): Promise<string | undefined> {
  const conversation = `/chatbot/conversation/${id}`
  const say = async (message: string) => (await call('POST', `${conversation}/message`, { message })).body.outcome
  const moveTo = (status: string, caseId = own) => caseId && call('PATCH', `/escalation/cases/${caseId}`, { status })
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
      await moveTo('in_progress')
      return undefined
    case 'case waits for the customer':
      await moveTo('waiting_customer')
      return undefined
    case 'case resolved':
      await moveTo('resolved')
      return undefined
    case 'case opened by hand':
      await call('POST', '/escalation/cases', { conversation_id: id, issue_summary: 'By hand' })
      return undefined
    case 'another case in progress':
      if (other) await moveTo('in_progress', other)
      return undefined
    case 'another case waits for the customer':
      if (other) await moveTo('waiting_customer', other)
      return undefined
    case 'another case resolved':
      if (other) await moveTo('resolved', other)
      return undefined
    case 'conversation closed':
      await call('POST', `${conversation}/close`, {})
      return undefined
  }
}

it('people have a conversation as long as a case about it is open, and the bot answers all others, whatever happens', async () => {
  let customers = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      const user_id = `u${customers++}`
      const begun = (await call('POST', '/chatbot/conversation', { user_id, initial_message: 'hi' })).body
      const id = begun.conversation_id
      for (const each of steps) {
        const before = await casesOf(user_id)
        const { escalation_id: own } = (await call('GET', `/chatbot/conversation/${id}`)).body
        platform.advance(1_000)
        const outcome = await take(each, id, { own, other: before.all.find((caseId) => caseId !== own) })
        await platform.drain()
        if (outcome !== undefined) expect(outcome === 'with_people').toBe(before.open.length > 0)
        const { status, escalation_id, messages, total } = (await call('GET', `/chatbot/conversation/${id}`)).body
        expect(messages).toHaveLength(total)
        const { open, waiting } = await casesOf(user_id)
        if (open.length > 0) expect(open).toContain(escalation_id)
        if (status !== 'closed') expect(status === 'with_people').toBe(open.length > 0)
        if (outcome !== undefined) expect(waiting).toEqual([])
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)

interface Case {
  readonly escalation_id: string
  readonly user_id: string
  readonly status: string
}

/** Those of a customer, newest first. */
async function casesOf(user_id: string) {
  const { body } = await call('GET', '/escalation/cases?limit=100')
  const cases: Case[] = body.cases.filter((each: Case) => each.user_id === user_id)
  const idsOf = (isMeant: (status: string) => boolean) =>
    cases.filter(({ status }) => isMeant(status)).map(({ escalation_id }) => escalation_id)
  return {
    all: idsOf(() => true),
    open: idsOf((status) => status !== 'resolved' && status !== 'closed'),
    waiting: idsOf((status) => status === 'waiting_customer'),
  }
}
