import type { TestAnswer, TestService } from '@customer-service/core/testing'

/** Messages of an ever worse mood. */
export const WORSENING = [
  'Thank you, I love the lamp, it is beautiful!',
  'Where is the second lamp that I ordered?',
  'It is late and nobody answers, this is frustrating.',
  'This is terrible service, I am really angry and disappointed!',
  'Worst company ever, I hate this, absolutely horrible!',
]
export const BAD = 'Worst company ever, I hate this, absolutely horrible!'
export const GOOD = 'Thank you so much, excellent service, I love it!'

export const limitedTo = (...resources: readonly string[]) => ({
  principal: 'user/limited',
  policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: resources }] },
})

/** Has texts of a conversation analysed, a minute apart, each after the alerts of the one before. */
export async function say(
  t: TestService,
  conversation_id: string,
  texts: readonly string[],
  more: object = {},
): Promise<readonly TestAnswer[]> {
  const answers: TestAnswer[] = []
  for (const text of texts) {
    answers.push(await t.call('POST', '/sentiment/analyze', { text, conversation_id, user_id: 'u1', ...more }))
    await t.drain()
    t.advance(60_000)
  }
  return answers
}
