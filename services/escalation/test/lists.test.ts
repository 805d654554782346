import { openTestService, type TestService } from '@customer-service/core/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escalation } from '../src/index.ts'

const NOW = '2026-09-29T10:00:00Z'
const DAY_MS = 86_400_000
const priorities = ['low', 'medium', 'high', 'urgent'] as const
const people = ['ada', 'bob', 'support_team_lead']

interface Made {
  readonly escalation_id: string
  readonly status: string
  readonly priority: string
  readonly assigned_to: string
}

/** Sixty cases over three months, in many states; newest first. */
async function makeCases(t: TestService): Promise<readonly Made[]> {
  const made: Made[] = []
  for (let index = 0; index < 60; index++) {
    const { body } = await t.call('POST', '/escalation/cases', {
      user_id: `u${index}`,
      issue_summary: `Problem ${index}`,
      priority: priorities[index % 4],
    })
    const path = `/escalation/cases/${body.escalation_id}`
    let { body: last } = await t.call('PATCH', path, { assigned_to: people[index % 3] })
    if (index % 5 > 0) ({ body: last } = await t.call('PATCH', path, { status: 'in_progress' }))
    if (index % 5 > 2) ({ body: last } = await t.call('PATCH', path, { status: 'resolved' }))
    made.unshift(last)
    if (index % 2 === 1) t.advance(2 * DAY_MS)
  }
  return made
}

const idsOf = (body: { cases: readonly Made[] }): readonly string[] =>
  body.cases.map(({ escalation_id }) => escalation_id)

describe('the list of cases', () => {
  it('ESC-07 equals a plain filter, newest first, for every combination of filters, limits and offsets', async () => {
    await using t = await openTestService(escalation, { now: NOW })
    const all = await makeCases(t)
    const filter = fc.record(
      {
        status: fc.constantFrom('created', 'assigned', 'in_progress', 'resolved', 'closed'),
        priority: fc.constantFrom(...priorities),
        assigned_to: fc.constantFrom(...people, 'nobody'),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(filter, fc.integer({ min: 1, max: 100 }), fc.nat(70), async (wanted, limit, offset) => {
        const query = new URLSearchParams({ ...wanted, limit: String(limit), offset: String(offset) })
        const { body } = await t.call('GET', `/escalation/cases?${query}`)
        const matching = all.filter((one) =>
          Object.entries(wanted).every(([name, value]) => Reflect.get(one, name) === value),
        )
        expect(body).toMatchObject({ total: matching.length, limit, offset })
        expect(sameTimes(idsOf(body))).toEqual(
          sameTimes(matching.slice(offset, offset + limit).map(({ escalation_id }) => escalation_id)),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('ESC-07 shows an excerpt and what is due, so that a page of 100 is small', async () => {
    await using t = await openTestService(escalation, { now: '2026-11-18T10:00:00Z' })
    await t.call('POST', '/escalation/cases', { user_id: 'u', issue_summary: 'ş'.repeat(2_000), priority: 'high' })
    t.advance(3 * 3_600_000)
    const { body } = await t.call('GET', '/escalation/cases')
    expect(body.cases[0]).toMatchObject({ due_at: '2026-11-18T12:00:00Z', is_overdue: true })
    expect(body.cases[0].issue_summary).toHaveLength(240)
    expect(body.cases[0]).not.toHaveProperty('transcript')
  })

  it('ESC-07 is refused to a key that may see one customer only', async () => {
    await using t = await openTestService(escalation, { now: NOW })
    const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: 'user/u1/*' }] }
    for (const path of ['/escalation/cases', '/escalation/queue']) {
      expect(await t.call('GET', path, undefined, { policy })).toMatchObject({
        status: 403,
        body: { error: 'AccessDenied' },
      })
    }
  })
})

describe('the queue', () => {
  it('ESC-08 shows what people have to do, due first, and how much there is', async () => {
    await using t = await openTestService(escalation, { now: '2026-11-18T10:00:00Z' })
    const ids: Record<string, string> = {}
    for (const priority of priorities) {
      const { body } = await t.call('POST', '/escalation/cases', { user_id: 'u', issue_summary: 'x', priority })
      ids[priority] = body.escalation_id
    }
    await t.call('PATCH', `/escalation/cases/${ids.medium}`, { status: 'resolved' })
    await t.call('PATCH', `/escalation/cases/${ids.low}`, { assigned_to: 'ada', status: 'in_progress' })
    const { body } = await t.call('GET', '/escalation/queue')
    expect(idsOf(body)).toEqual([ids.urgent, ids.high, ids.low])
    expect(body.total).toBe(3)
    const own = await t.call('GET', '/escalation/queue?assigned_to=ada')
    expect(own.body).toMatchObject({ total: 1, cases: [{ escalation_id: ids.low, status: 'in_progress' }] })
    expect(idsOf((await t.call('GET', '/escalation/queue?limit=1&offset=1')).body)).toEqual([ids.high])
  })

  it('ESC-08 gives each case to one of many who ask at once', async () => {
    await using t = await openTestService(escalation, { now: '2026-11-18T10:00:00Z' })
    for (let index = 0; index < 3; index++) {
      await t.call('POST', '/escalation/cases', { user_id: 'u', issue_summary: 'x', priority: 'high' })
    }
    const answers = await Promise.all(
      ['ada', 'bob', 'eve', 'zoe'].map((assigned_to) =>
        t.call('POST', '/escalation/queue/next', { team: 'support_team_lead', assigned_to }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 404])
    const taken = answers.filter(({ status }) => status === 200).map(({ body }) => body)
    expect(new Set(taken.map(({ escalation_id }) => escalation_id)).size).toBe(3)
    expect(taken.every(({ status }) => status === 'in_progress')).toBe(true)
    expect((await t.call('GET', '/escalation/queue?assigned_to=support_team_lead')).body.total).toBe(0)
  })
})

/** Ids of one moment have no order among them: pairs were made together. */
function sameTimes(ids: readonly string[]): readonly string[] {
  return ids.map((id) => id.slice(0, 'esc-'.length + 9))
}
