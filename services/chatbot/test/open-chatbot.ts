import { openTestService, type TestAnswer, type TestService } from '@customer-service/core/testing'
import { chatbot } from '../src/index.ts'
import { type Answers, answers, standIns } from './stand-ins.ts'

type TestOptions = NonNullable<Parameters<typeof openTestService>[1]>

export interface TestChatbot extends TestService {
  readonly answers: Answers
  start(text: string, more?: object): Promise<TestAnswer>
  send(conversationId: string, text: string, more?: object): Promise<TestAnswer>
}

/** The chatbot between stand-ins of the services that it asks, for which it waits however busy the machine is. */
export async function openChatbot({ env, ...options }: TestOptions = {}): Promise<TestChatbot> {
  const given = answers()
  const service = await openTestService(chatbot, {
    others: standIns(given),
    env: { UNDERSTANDING_TIMEOUT_MS: '20000', ...env },
    ...options,
  })
  return {
    ...service,
    [Symbol.asyncDispose]: () => service[Symbol.asyncDispose](),
    answers: given,
    start: (text, more) =>
      service.call('POST', '/chatbot/conversation', { user_id: 'user123', initial_message: text, ...more }),
    send: (id, text, more) => service.call('POST', `/chatbot/conversation/${id}/message`, { message: text, ...more }),
  }
}

/** A key that may do everything for one customer and nothing for others. */
export const onlyFor = (userId: string) => ({
  principal: `user/${userId}`,
  policy: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: '*', Resource: `user/${userId}/*` }],
  },
})
