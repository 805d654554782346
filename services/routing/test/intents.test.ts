import { openTestService, type TestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { routing } from '../src/index.ts'

const ROOMS = {
  book_room: ['book a room', 'I want to reserve a room', 'a double room for two nights', 'reserve a suite please'],
  cancel_booking: [
    'cancel my booking',
    'I cannot come, cancel the room',
    'please cancel the reservation',
    'call off my stay',
  ],
  breakfast: ['when is breakfast', 'is breakfast included', 'what is there for breakfast', 'breakfast hours'],
}
const hotel = {
  description: 'What guests ask',
  intents: Object.entries(ROOMS).map(([intent, examples]) => ({
    intent,
    examples,
    ...(intent === 'cancel_booking' && { destination: 'order_support', minimum_priority: 'high' }),
  })),
  out_of_scope: ['tell me a joke', 'who won the match'],
}
const limitedTo = (resource: string) => ({
  principal: 'user/limited',
  policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: resource }] },
})

async function train(t: TestService, set = 'hotel', body = {}) {
  const answer = await t.call('POST', `/routing/intents/${set}/train`, body)
  await t.drain()
  return answer
}

async function intentOf(t: TestService, text: string, more = {}) {
  const { body } = await t.call('POST', '/routing/intents/hotel/classify', { texts: [text], ...more })
  return body.results[0].intents[0].intent
}

describe('own intents', () => {
  it('are written, trained in the background and answer', async () => {
    await using t = await openTestService(routing)
    const written = await t.call('PUT', '/routing/intents/hotel', hotel)
    expect(written.status).toBe(201)
    expect(written.body).toMatchObject({ intents: 3, examples: 12, out_of_scope_examples: 2, active_version: 0 })
    const untrained = await t.call('POST', '/routing/intents/hotel/classify', { texts: ['book a room'] })
    expect(untrained.status).toBe(409)
    const trained = await train(t)
    expect(trained).toMatchObject({ status: 202, body: { version: 1, status: 'training' } })
    expect((await t.call('GET', '/routing/intents/hotel')).body).toMatchObject({ active_version: 1, latest_version: 1 })
    const { body } = await t.call('POST', '/routing/intents/hotel/classify', {
      texts: ['reserve a room for me', 'is breakfst free'],
      explain: true,
    })
    expect(body).toMatchObject({
      version: 1,
      results: [{ intents: [{ intent: 'book_room' }, {}, {}] }, { intents: [{ intent: 'breakfast' }, {}, {}] }],
    })
    expect(body.results[0].reasons.join(' ')).toMatch(/Decided by .*"(reserve|room)"/)
  })

  it('report precision and recall of each intent, confusions and examples that contradict', async () => {
    await using t = await openTestService(routing)
    await t.call('PUT', '/routing/intents/hotel', hotel)
    await t.call('POST', '/routing/intents/hotel/examples', {
      examples: [{ text: 'Book a ROOM', intent: 'breakfast' }],
    })
    await train(t)
    const { body } = await t.call('GET', '/routing/intents/hotel/versions/1')
    expect(body).toMatchObject({ status: 'ready', examples: 13, metrics: { out_of_scope: { examples: 2 } } })
    expect(body.model_bytes).toBeLessThan(1_000_000)
    expect(body.report.intents.map(({ intent }: { intent: string }) => intent)).toEqual(Object.keys(ROOMS).sort())
    expect(body.report.conflicts).toMatchObject([{ intents: ['book_room', 'breakfast'] }])
    expect((await t.events('intents.training_completed')).at(-1)?.data).toMatchObject({
      status: 'ready',
      is_active: true,
    })
  })

  it('take their destination and priority into routing', async () => {
    await using t = await openTestService(routing)
    await t.call('PUT', '/routing/intents/hotel', hotel)
    await train(t)
    const inquiry = { inquiry_text: 'please cancel my booking', sentiment_score: 0.8, intent_set: 'hotel' }
    const { body } = await t.call('POST', '/routing/inquiries', inquiry)
    expect(body).toMatchObject({ intent: 'cancel_booking', destination: 'order_support', priority: 'high' })
    const unknown = await t.call('POST', '/routing/inquiries', { ...inquiry, intent_set: 'nowhere' })
    expect(unknown).toMatchObject({ status: 400, body: { field: 'intent_set' } })
  })

  it('become those of all inquiries by a setting', async () => {
    await using t = await openTestService(routing, { env: { ROUTING_INTENT_SET: 'hotel' } })
    const ask = () => t.call('POST', '/routing/inquiries', { inquiry_text: 'I want to reserve a room' })
    expect((await ask()).status).toBe(200)
    await t.call('PUT', '/routing/intents/hotel', hotel)
    await train(t)
    expect((await ask()).body.intent).toBe('book_room')
    expect((await t.call('DELETE', '/routing/intents/hotel')).status).toBe(409)
  })

  it('switch between versions at once, and back', async () => {
    await using t = await openTestService(routing)
    await t.call('PUT', '/routing/intents/hotel', hotel)
    await train(t)
    const parking = ['where can I park', 'is there parking', 'parking for my car', 'do you have a garage']
    const examples = parking.map((text) => ({ text, intent: 'parking' }))
    expect((await t.call('POST', '/routing/intents/hotel/examples', { examples })).body).toMatchObject({
      intents: 4,
      examples: 16,
    })
    await train(t, 'hotel', { activate: false })
    expect(await intentOf(t, 'parking for my car')).not.toBe('parking')
    expect(await intentOf(t, 'parking for my car', { version: 2 })).toBe('parking')
    await t.call('POST', '/routing/intents/hotel/activate', { version: 2 })
    expect(await intentOf(t, 'parking for my car')).toBe('parking')
    const back = await t.call('POST', '/routing/intents/hotel/rollback')
    expect(back.body).toMatchObject({ active_version: 1, previous_version: 2 })
    expect(await intentOf(t, 'parking for my car')).not.toBe('parking')
    const { versions, active_version } = (await t.call('GET', '/routing/intents/hotel/versions')).body
    expect(versions.map(({ version }: { version: number }) => version)).toEqual([2, 1])
    expect(active_version).toBe(1)
    expect((await t.call('POST', '/routing/intents/hotel/activate', { version: 9 })).status).toBe(404)
  })

  it('drop no request while versions are switched', async () => {
    await using t = await openTestService(routing)
    await t.call('PUT', '/routing/intents/hotel', hotel)
    await train(t)
    await train(t, 'hotel', { activate: false })
    const asked = Array.from({ length: 30 }, async (_, i) => {
      if (i % 10 === 5) await t.call('POST', '/routing/intents/hotel/activate', { version: 1 + (i % 2) })
      return t.call('POST', '/routing/inquiries', { inquiry_text: 'when is breakfast', intent_set: 'hotel' })
    })
    for (const { status, body } of await Promise.all(asked)) {
      expect({ status, intent: body.intent }).toEqual({ status: 200, intent: 'breakfast' })
    }
  })

  it('measure themselves on labelled texts', async () => {
    await using t = await openTestService(routing)
    await t.call('PUT', '/routing/intents/hotel', hotel)
    await train(t)
    const { body } = await t.call('POST', '/routing/intents/hotel/evaluate', {
      examples: [
        { text: 'reserve a double room', intent: 'book_room' },
        { text: 'breakfast time', intent: 'breakfast' },
        { text: 'sing me a song of the sea' },
      ],
    })
    expect(body).toMatchObject({ version: 1, metrics: { examples: 3, accuracy: 1, out_of_scope: { examples: 1 } } })
    expect(Object.keys(body.metrics)).toContain('expected_calibration_error')
  })

  it('come from a file, and are read back', async () => {
    await using t = await openTestService(routing)
    await t.call('PUT', '/routing/intents/hotel', {
      intents: [{ intent: 'breakfast', examples: ['is breakfast free'] }],
    })
    const file = 'text\tlabel\nbook a room\tbook_room\nreserve a suite\tbook_room\nwho won the match\toos'
    const added = await t.call('POST', '/routing/intents/hotel/examples', { file })
    expect(added.body).toMatchObject({ intents: 2, examples: 3, out_of_scope_examples: 1 })
    const { body } = await t.call('GET', '/routing/intents/hotel/examples?limit=3')
    expect(body).toEqual({
      examples: [
        { text: 'is breakfast free', intent: 'breakfast' },
        { text: 'book a room', intent: 'book_room' },
        { text: 'reserve a suite', intent: 'book_room' },
      ],
      total: 4,
      limit: 3,
      offset: 0,
    })
    const last = (await t.call('GET', '/routing/intents/hotel/examples?offset=3')).body
    expect(last.examples).toEqual([{ text: 'who won the match' }])
    const wrong = await t.call('POST', '/routing/intents/hotel/examples', { file: 'a\tb\n\tc' })
    expect(wrong).toMatchObject({ status: 400, body: { field: 'file' } })
    expect((await t.call('GET', '/routing/intents/shop/examples?limit=1')).body.total).toBeGreaterThan(500)
  })

  it('name the intents that examples would bring, and those they are probably meant to be', async () => {
    await using t = await openTestService(routing)
    await t.call('PUT', '/routing/intents/hotel', hotel)
    const file = 'when is breakfast\tbreakfast\neggs please\tbrekfast\ntea and toast\tbrekfast\ncan I park\tparking'
    const wrong = { file, only_known_intents: true }
    const refused = await t.call('POST', '/routing/intents/hotel/examples', wrong)
    expect(refused).toMatchObject({ status: 400, body: { error: 'ValidationError', field: 'file' } })
    expect(refused.body.message).toContain('"brekfast" (did you mean "breakfast"?), "parking"')
    const listed = { ...wrong, file: undefined, examples: [{ text: 'eggs', intent: 'Breakfast' }] }
    expect(await t.call('POST', '/routing/intents/hotel/examples', listed)).toMatchObject({
      status: 400,
      body: { field: 'examples' },
    })
    expect((await t.call('GET', '/routing/intents/hotel')).body).toMatchObject({ intents: 3, examples: 12 })
    const added = await t.call('POST', '/routing/intents/hotel/examples', { file })
    expect(added).toMatchObject({
      status: 200,
      body: {
        intents: 5,
        new_intents: [
          { intent: 'brekfast', examples: 2, similar_to: 'breakfast' },
          { intent: 'parking', examples: 1 },
        ],
      },
    })
    const again = await t.call('POST', '/routing/intents/hotel/examples', wrong)
    expect(again).toMatchObject({ status: 200, body: { intents: 5, new_intents: [] } })
  })

  it('name the intents of labelled texts that the measured version does not know', async () => {
    await using t = await openTestService(routing)
    const file = 'where is my order\torder_status\nwhere is it\torder_statsu\nmy money back\trefunds\nla la\toos'
    const { body } = await t.call('POST', '/routing/intents/shop/evaluate', { file })
    expect(body).toMatchObject({ metrics: { examples: 4 }, unknown_intents: ['order_statsu'] })
  })

  it('are measured by a labelled file', async () => {
    await using t = await openTestService(routing)
    const file = 'where is my order\torder_status\nI want my money back\trefunds\nsing about the sea\toos'
    const { body } = await t.call('POST', '/routing/intents/shop/evaluate', { file })
    expect(body).toMatchObject({ version: 0, metrics: { examples: 3, accuracy: 1, out_of_scope: { recall: 1 } } })
    expect((await t.call('POST', '/routing/intents/shop/evaluate', {})).status).toBe(400)
  })

  it('name the field that is wrong', async () => {
    await using t = await openTestService(routing)
    const put = (intents: object[]) => t.call('PUT', '/routing/intents/hotel', { intents })
    const twice = await put([{ intent: 'a' }, { intent: 'a' }])
    expect(twice).toMatchObject({ status: 400, body: { field: 'intents[1].intent' } })
    const nowhere = await put([{ intent: 'a', destination: 'nowhere' }])
    expect(nowhere).toMatchObject({ status: 400, body: { field: 'intents[0].destination' } })
    expect(
      (await t.call('PUT', '/routing/intents/hotel', { intents: [{ intent: 'a', examples: ['x'] }] })).status,
    ).toBe(201)
    expect((await t.call('POST', '/routing/intents/hotel/train', {})).status).toBe(409)
    const many = await t.call('POST', '/routing/intents/shop/classify', { texts: Array(101).fill('hi'), explain: true })
    expect(many).toMatchObject({ status: 400, body: { field: 'texts' } })
    expect((await t.call('POST', '/routing/intents/hotel/rollback')).status).toBe(409)
  })

  it('extend or replace those of the shop, which answer again when the own ones are deleted', async () => {
    await using t = await openTestService(routing)
    const listed = (await t.call('GET', '/routing/intents')).body
    expect(listed).toMatchObject({ total: 1, intent_sets: [{ intent_set: 'shop', active_version: 0 }] })
    await t.call('PUT', '/routing/intents/shop', hotel)
    await train(t, 'shop')
    const ask = async () => (await t.call('POST', '/routing/inquiries', { inquiry_text: 'when is breakfast' })).body
    expect(await ask()).toMatchObject({ intent: 'breakfast' })
    expect((await t.call('DELETE', '/routing/intents/shop')).status).toBe(200)
    expect((await ask()).intent).not.toBe('breakfast')
    await t.drain()
    expect((await t.call('GET', '/routing/intents/shop')).body.settings).toHaveLength(24)
  })

  it('show and change only what the policy holds', async () => {
    await using t = await openTestService(routing)
    await t.call('PUT', '/routing/intents/hotel', hotel)
    const policy = limitedTo('intent_set/other')
    expect((await t.call('GET', '/routing/intents/hotel', undefined, policy)).status).toBe(404)
    expect((await t.call('GET', '/routing/intents', undefined, policy)).body.total).toBe(0)
    expect((await t.call('PUT', '/routing/intents/hotel', hotel, policy)).status).toBe(403)
    expect((await t.call('POST', '/routing/intents/hotel/train', {}, policy)).status).toBe(404)
  })

  it('keep the versions that answer, and ten more', { timeout: 180_000 }, async () => {
    await using t = await openTestService(routing)
    for (let version = 1; version <= 12; version++) {
      await t.call('PUT', '/routing/intents/hotel', hotel)
      await train(t, 'hotel', { activate: version === 1 })
    }
    const { versions, active_version } = (await t.call('GET', '/routing/intents/hotel/versions')).body
    expect(active_version).toBe(1)
    expect(versions.map(({ version }: { version: number }) => version)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 1])
    expect(await intentOf(t, 'when is breakfast')).toBe('breakfast')
  })
})
