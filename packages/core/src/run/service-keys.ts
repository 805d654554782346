import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { ServiceKey } from '../auth/index.ts'

const SecretText = Type.Object({
  access_key_id: Type.String({ pattern: '^\\w{1,128}$' }),
  secret_access_key: Type.String({ minLength: 1 }),
})
const secretText = Compile(SecretText)
const NAME = /^SERVICE_KEY_([A-Z]+)$/

/**
 * The keys of the services, as a deployment gives them to the one that keeps all keys: a variable `SERVICE_KEY_CHATBOT`
 * for each, `{"access_key_id":…,"secret_access_key":…}`, and what each calls: `chatbot=AnalyzeSentiment+RouteInquiry,routing=`.
 * Throws an Error that names a wrong variable, never its value.
 */
export function serviceKeys(
  env: Readonly<Record<string, string | undefined>>,
  serviceCalls: string,
): readonly ServiceKey[] {
  const calls = new Map(serviceCalls.split(',').map((pair) => callsOf(pair)))
  return Object.entries(env).flatMap(([name, text]) => {
    const service = NAME.exec(name)?.[1]?.toLowerCase()
    if (service === undefined || text === undefined) return []
    const called = calls.get(service)
    if (called === undefined) throw new Error(`Wrong settings:\n  SERVICE_CALLS names no service ${service}`)
    const { access_key_id: accessKeyId, secret_access_key: secretAccessKey } = read(name, text)
    return [{ service, calls: called, accessKeyId, secretAccessKey }]
  })
}

function callsOf(pair: string): readonly [string, readonly string[]] {
  const [service = '', actions = ''] = pair.split('=')
  return [service, actions.split('+').filter((action) => action !== '')]
}

function read(name: string, text: string): Static<typeof SecretText> {
  try {
    return secretText.Parse(JSON.parse(text))
  } catch {
    throw new Error(`Wrong settings:\n  ${name}: must be {"access_key_id":…,"secret_access_key":…}`)
  }
}
