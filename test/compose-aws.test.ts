import { readFileSync } from 'node:fs'
import { serviceKeys } from '@customer-service/core/run'
import { modules } from '@customer-service/platform'
import { describe, expect, it } from 'vitest'

const text = readFileSync(new URL('../docker-compose.aws.yml', import.meta.url), 'utf8')
const VARIABLE = /^ {6}([A-Z_]+): (?:"([^"]*)"|'([^']*)'|(\S+))$/gm

/** What each service's container finds in its environment beside what all find. */
const environments = new Map(
  text.split(/^ {2}(?=\w+:$)/m).flatMap((part) => {
    const found = [...part.matchAll(VARIABLE)].map(([, name = '', ...values]) => [name, values.find(Boolean)] as const)
    const env = Object.fromEntries(found)
    return env.SERVICE === undefined ? [] : [[env.SERVICE, env] as const]
  }),
)

describe('docker-compose.aws.yml', () => {
  it('starts every service, with a master key of its own', () => {
    expect([...environments.keys()].toSorted()).toEqual(modules.map(({ manifest }) => manifest.name).toSorted())
    const masterKeys = [...environments.values()].map(({ MASTER_KEY = '' }) => MASTER_KEY)
    expect(new Set(masterKeys).size).toBe(modules.length)
    for (const key of masterKeys) expect(Buffer.from(key, 'base64')).toHaveLength(32)
  })

  it('gives audit the keys of the others, for what their manifests say', () => {
    const { SERVICE_CALLS = '', ...env } = environments.get('audit') ?? {}
    const given = serviceKeys(env, SERVICE_CALLS)
    const others = modules.filter(({ manifest }) => manifest.name !== 'audit')
    const wanted = others.map(({ manifest: { name, calls } }) => {
      const { SERVICE_ACCESS_KEY_ID: accessKeyId, SERVICE_SECRET_ACCESS_KEY: secretAccessKey } =
        environments.get(name) ?? {}
      return { service: name, calls, accessKeyId, secretAccessKey }
    })
    const byName = (a: { service: string }, b: { service: string }) => a.service.localeCompare(b.service)
    expect(given.toSorted(byName)).toEqual(wanted.toSorted(byName))
  })
})
