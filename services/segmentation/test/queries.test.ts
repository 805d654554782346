import { openTestService } from '@customer-service/core/testing'
import { expect, it } from 'vitest'
import { segmentation } from '../src/index.ts'

const URL = '/segmentation/queries/compile'

it('ACT-06 shows the query of a prompt and says it back', async () => {
  await using t = await openTestService(segmentation)
  const { status, body } = await t.call('POST', URL, { prompt: 'Women in Istanbul or men in Ankara' })
  expect(status).toBe(200)
  expect(body).toEqual({
    query: {
      where: {
        kind: 'or',
        of: [
          {
            kind: 'and',
            of: [
              { kind: 'trait', field: 'gender', op: '=', value: 'F' },
              { kind: 'trait', field: 'city', op: '=', value: 'Istanbul' },
            ],
          },
          {
            kind: 'and',
            of: [
              { kind: 'trait', field: 'gender', op: '=', value: 'M' },
              { kind: 'trait', field: 'city', op: '=', value: 'Ankara' },
            ],
          },
        ],
      },
    },
    explanation: 'Customers who (are women and live in Istanbul) or (are men and live in Ankara)',
  })
})

it('ACT-07 refuses what it does not understand, naming the words', async () => {
  await using t = await openTestService(segmentation)
  const { status, body } = await t.call('POST', URL, { prompt: 'Customers who like jazz' })
  expect(status).toBe(400)
  expect(body).toEqual({
    error: 'InvalidPrompt',
    message: 'Invalid Prompt: these words were not understood where they stand: like, jazz',
    field: 'prompt',
    reason: 'unknown_terms',
    terms: ['like', 'jazz'],
  })
})

it.each([[{}], [{ prompt: 5 }], [{ prompt: null }], [{ prompt: '  ' }]])(
  'ACT-07 refuses %j as empty',
  async (input) => {
    await using t = await openTestService(segmentation)
    const { status, body } = await t.call('POST', URL, input)
    expect([status, body]).toEqual([400, expect.objectContaining({ error: 'InvalidPrompt', reason: 'empty' })])
  },
)
