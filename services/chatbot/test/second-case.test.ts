import { escalationCreated, escalationResolved, escalationUpdated } from '@customer-service/contracts/escalation'
import type { EventDefinition } from '@customer-service/core/store'
import { describe, expect, it } from 'vitest'
import { openChatbot, type TestChatbot } from './open-chatbot.ts'

type CaseFacts = NonNullable<(typeof escalationCreated)['Data']>

/** A conversation that people have, and what happens to cases about it. */
async function handedOver(t: TestChatbot) {
  const { conversation_id, escalation_id: first } = (await t.start('human please')).body
  const url = `/chatbot/conversation/${conversation_id}`
  const tell = async (
    event: EventDefinition<CaseFacts>,
    escalation_id: string,
    status: CaseFacts['status'],
    more = {},
  ) => {
    t.advance(1_000)
    const changed_at = `${t.now().toISOString().slice(0, 19)}Z`
    await t.announce(event, escalation_id, {
      escalation_id,
      conversation_id,
      user_id: 'user123',
      priority: 'high',
      status,
      assigned_to: 'ada',
      issue_summary: 'Help',
      tracking_url: 'https://support.example.com/escalation/cases/esc-1',
      created_at: '2026-11-21T10:00:00Z',
      changed_at,
      ...more,
    })
    await t.drain()
  }
  return {
    first,
    conversation_id,
    open: (id: string, more = {}) => tell(escalationCreated, id, 'created', more),
    resolve: (id: string) => tell(escalationResolved, id, 'resolved'),
    workAgain: (id: string) => tell(escalationUpdated, id, 'in_progress'),
    read: async () => (await t.call('GET', url)).body,
    outcomeOf: async (text: string) => (await t.send(conversation_id, text)).body.outcome,
    handBack: () => t.call('POST', `${url}/handback`),
  }
}

describe('a second case about a conversation that people have', () => {
  it('ADR-0012 keeps it with people when the first is resolved, and closes it when both are', async () => {
    await using t = await openChatbot()
    const { first, open, resolve, read, outcomeOf } = await handedOver(t)
    await open('esc-second')
    expect(await read()).toMatchObject({ status: 'with_people', escalation_id: first })
    await resolve(first)
    expect(await read()).toMatchObject({ status: 'with_people', escalation_id: 'esc-second' })
    expect(await outcomeOf('Hello?')).toBe('with_people')
    await resolve('esc-second')
    expect(await read()).toMatchObject({ status: 'closed' })
    expect(await t.events('conversation.closed')).toHaveLength(1)
    expect(await outcomeOf('thanks')).toBe('small_talk')
  })

  it('ADR-0012 changes nothing when it is resolved before the first', async () => {
    await using t = await openChatbot()
    const { first, open, resolve, read } = await handedOver(t)
    await open('esc-second')
    await resolve('esc-second')
    expect(await read()).toMatchObject({ status: 'with_people', escalation_id: first })
    await resolve(first)
    expect(await read()).toMatchObject({ status: 'closed' })
  })

  it('ADR-0012 comes back to people when it is worked on again', async () => {
    await using t = await openChatbot()
    const { first, open, resolve, workAgain, read, outcomeOf } = await handedOver(t)
    await open('esc-second')
    await resolve(first)
    await resolve('esc-second')
    await workAgain(first)
    await workAgain('esc-second')
    expect(await read()).toMatchObject({ status: 'with_people', escalation_id: first })
    await resolve(first)
    expect(await outcomeOf('Hello?')).toBe('with_people')
    expect(await read()).toMatchObject({ status: 'with_people', escalation_id: 'esc-second' })
  })

  it('ADR-0012 is named to who hands the conversation back, and to those who wait for the customer', async () => {
    await using t = await openChatbot()
    const { first, open, resolve, read, outcomeOf, handBack } = await handedOver(t)
    await open('esc-second')
    const refused = await handBack()
    expect(refused).toMatchObject({ status: 409, body: { error: 'Conflict' } })
    expect(refused.body.message).toContain('esc-second')
    await outcomeOf('Hello?')
    expect((await t.events('conversation.customer_replied')).at(-1)?.data).toMatchObject({
      escalation_id: first,
      other_escalation_ids: ['esc-second'],
    })
    await resolve('esc-second')
    expect((await handBack()).status).toBe(200)
    expect(await read()).toMatchObject({ status: 'open' })
  })

  it("ADR-0012 is none when it is another customer's", async () => {
    await using t = await openChatbot()
    const { first, open, resolve, read } = await handedOver(t)
    await open('esc-stranger', { user_id: 'somebody-else' })
    await resolve(first)
    expect(await read()).toMatchObject({ status: 'closed', escalation_id: first })
  })

  it('ADR-0012 is kept in mind with at most twenty others', async () => {
    await using t = await openChatbot()
    const { first, open, resolve, read } = await handedOver(t)
    for (let i = 0; i < 25; i++) await open(`esc-${i}`)
    await resolve(first)
    for (let i = 0; i < 20; i++) {
      expect(await read()).toMatchObject({ status: 'with_people', escalation_id: `esc-${i}` })
      await resolve(`esc-${i}`)
    }
    expect(await read()).toMatchObject({ status: 'closed' })
  })
})
