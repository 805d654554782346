import { expect, it } from 'vitest'
import { serviceKeys } from './service-keys.ts'

const key = (name: string) => JSON.stringify({ access_key_id: `KEY${name}`, secret_access_key: `secret-of-${name}` })

it('PLT-07 reads the keys of the services with what each may call', () => {
  const env = { SERVICE_KEY_CHATBOT: key('1'), SERVICE_KEY_ROUTING: key('2'), SERVICE_ACCESS_KEY_ID: 'OTHER' }
  expect(serviceKeys(env, 'chatbot=AnalyzeSentiment+RouteInquiry,routing=')).toEqual([
    {
      service: 'chatbot',
      calls: ['AnalyzeSentiment', 'RouteInquiry'],
      accessKeyId: 'KEY1',
      secretAccessKey: 'secret-of-1',
    },
    { service: 'routing', calls: [], accessKeyId: 'KEY2', secretAccessKey: 'secret-of-2' },
  ])
  expect(serviceKeys({}, '')).toEqual([])
})

it('PLT-07 names what is wrong, and never the secret', () => {
  expect(() => serviceKeys({ SERVICE_KEY_CHATBOT: key('1') }, 'routing=')).toThrow(/SERVICE_CALLS names no .*chatbot/)
  for (const text of ['secret-of-1', '{"access_key_id":"KEY1","secret":"secret-of-1"}']) {
    const read = () => serviceKeys({ SERVICE_KEY_CHATBOT: text }, 'chatbot=')
    expect(read).toThrow(/SERVICE_KEY_CHATBOT: must be/)
    expect(read).not.toThrow(/secret-of-1/)
  }
})
