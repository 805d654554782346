import { readdirSync, readFileSync } from 'node:fs'
import { openTestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { audit } from '../src/index.ts'

const statement = (Action: string | string[], Resource: string) => ({ Effect: 'Allow', Action, Resource })
const policy = (...Statement: object[]) => ({ Version: '2012-10-17', Statement })
const action = (name: string) => `customer-service:${name}`

/** Of all services, with prefix: what policies can name. */
function documentedActions(): string[] {
  const folder = new URL('../../../openapi/', import.meta.url)
  const documents = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))
  const found = documents.flatMap((text) => [...text.matchAll(/customer-service:[A-Za-z]+/g)].map(([name]) => name))
  return [...new Set(found)]
}

const chunked = (names: readonly string[], size: number): string[][] =>
  names.length === 0 ? [] : [names.slice(0, size), ...chunked(names.slice(size), size)]

/** May look after his own keys, but hand out no policies. */
const bob = {
  principal: 'user/bob',
  policy: policy(
    statement(
      ['CreateAccessKey', 'ListAccessKeys', 'UpdateAccessKey', 'DeleteAccessKey'].map(action),
      'access-key/user/bob/*',
    ),
  ),
}
/** May do everything with every customer's things: keys aren't among them. */
const support = { principal: 'user/support', policy: policy(statement('*', 'user/*')) }

describe('/auth/access-keys', () => {
  it('OPS-12 makes a key and shows its secret once', async () => {
    await using t = await openTestService(audit)
    const made = await t.call('POST', '/auth/access-keys', { principal: 'user/ada' })
    expect(made.status).toBe(201)
    expect(made.body).toEqual({
      access_key_id: expect.stringMatching(/^CSAK[A-Z2-7]{16}$/),
      secret_access_key: expect.stringMatching(/^[A-Za-z0-9]{40}$/),
      principal: 'user/ada',
      status: 'active',
      created_at: '2026-11-21T10:00:00Z',
      expires_at: '2027-02-19T10:00:00Z',
      policy: { Version: '2012-10-17', Statement: [expect.objectContaining({ Effect: 'Allow' })] },
    })
    const listed = await t.call('GET', '/auth/access-keys?principal=user%2Fada')
    expect(listed.body.access_keys).toMatchObject([{ access_key_id: made.body.access_key_id }])
    expect(listed.raw.toString()).not.toContain(made.body.secret_access_key)
    expect(listed.raw.toString()).not.toContain('sealed')
  })

  it('OPS-12 tells when a key was last used', async () => {
    await using t = await openTestService(audit)
    await t.call('GET', '/audit/logs', undefined, bob)
    const list = async () => (await t.call('GET', '/auth/access-keys?principal=user%2Fbob')).body.access_keys
    await expect.poll(list).toMatchObject([{ last_used_at: '2026-11-21T10:00:00Z' }])
    const [{ access_key_id }] = await list()
    const changed = await t.call('PATCH', `/auth/access-keys/${access_key_id}`, { status: 'inactive' })
    expect(changed.body).toMatchObject({ status: 'inactive', last_used_at: '2026-11-21T10:00:00Z' })
  })

  it('OPS-12 gives a principal two keys at most', async () => {
    await using t = await openTestService(audit)
    const make = () => t.call('POST', '/auth/access-keys', { principal: 'user/ada' })
    const answers = await Promise.all([make(), make(), make(), make()])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409])
    expect((await make()).body).toMatchObject({ error: 'LimitExceeded' })
  })

  it('OPS-12 rotates: the same policy for the new key, then the old one off, then away', async () => {
    await using t = await openTestService(audit)
    const document = policy(statement(action('GetArticle'), '*'))
    const { body: old } = await t.call('POST', '/auth/access-keys', { principal: 'user/ada', policy: document })
    const path = `/auth/access-keys/${old.access_key_id}`
    const rotated = await t.call('POST', `${path}/rotate`)
    expect(rotated).toMatchObject({ status: 201, body: { principal: 'user/ada', policy: document } })
    expect(rotated.body.access_key_id).not.toBe(old.access_key_id)
    expect(await t.call('DELETE', path)).toMatchObject({ status: 409, body: { error: 'Conflict' } })
    expect(await t.call('PATCH', path, { status: 'inactive' })).toMatchObject({
      status: 200,
      body: { status: 'inactive' },
    })
    expect(await t.call('DELETE', path)).toMatchObject({ status: 200, body: { access_key_id: old.access_key_id } })
    expect(await t.call('DELETE', path)).toMatchObject({ status: 404, body: { error: 'NotFound' } })
  })

  it('PLT-04 refuses a policy that it does not understand, and names the place', async () => {
    await using t = await openTestService(audit)
    const answer = await t.call('POST', '/auth/access-keys', {
      principal: 'user/ada',
      policy: policy({ Effect: 'Allow', NotAction: '*', Resource: '*' }),
    })
    expect(answer).toMatchObject({
      status: 400,
      body: { error: 'MalformedPolicyDocument', field: 'policy.Statement[0].NotAction' },
    })
  })

  it.each([
    ['SendMesage', 'SendMessage'],
    ['sendmessage', 'SendMessage'],
    ['QueryAuditLog', 'QueryAuditLogs'],
    ['GetArticles', 'GetArticle'],
  ])('PLT-04 refuses %s, which no operation is called, and names the nearest', async (wrong, right) => {
    await using t = await openTestService(audit)
    const document = policy(statement('*', '*'), statement([action('GetOrder'), action(wrong)], 'user/u1/*'))
    const made = await t.call('POST', '/auth/access-keys', { principal: 'user/ada', policy: document })
    expect(made).toMatchObject({
      status: 400,
      body: { error: 'MalformedPolicyDocument', field: 'policy.Statement[1].Action' },
    })
    expect(made.body.message).toContain(`"${action(wrong)}"`)
    expect(made.body.message).toContain(`"${action(right)}"`)
    const { body: key } = await t.call('POST', '/auth/access-keys', { principal: 'user/ada' })
    const changed = await t.call('PATCH', `/auth/access-keys/${key.access_key_id}`, { policy: document })
    expect(changed).toMatchObject({ status: 400, body: made.body })
  })

  it.each(['FlyToTheMoon', 'Serch*'])('PLT-04 says where the actions are named when none is near %s', async (name) => {
    await using t = await openTestService(audit)
    const document = policy(statement(action(name), '*'))
    const { status, body } = await t.call('POST', '/auth/access-keys', { principal: 'user/ada', policy: document })
    expect(status).toBe(400)
    expect(body.message).toContain(`"${action(name)}"`)
    expect(body.message).toContain('/docs')
  })

  it('PLT-04 takes every action that the documents of the API name, and patterns that fit some', async () => {
    await using t = await openTestService(audit)
    const named = documentedActions()
    expect(named.length).toBeGreaterThan(80)
    const patterns = ['*', 'customer-service:*', 'customer-service:List*', 'customer-service:?etArticle']
    for (const actions of [...chunked(named, 50), patterns]) {
      const document = policy(statement(actions, '*'))
      const made = await t.call('POST', '/auth/access-keys', { principal: 'user/ada', policy: document })
      expect(made, made.body.message).toMatchObject({ status: 201 })
      const path = `/auth/access-keys/${made.body.access_key_id}`
      await t.call('PATCH', path, { status: 'inactive' })
      await t.call('DELETE', path)
    }
  })

  it('PLT-04 reads, switches and rotates keys whose policy names an action that is gone', async () => {
    await using t = await openTestService(audit)
    const ada = { principal: 'user/ada', policy: policy(statement(['GetArticle', 'GetFax'].map(action), '*')) }
    await t.call('GET', '/auth/access-keys', undefined, ada)
    const { body: listed } = await t.call('GET', '/auth/access-keys?principal=user%2Fada')
    expect(listed.access_keys).toMatchObject([{ policy: ada.policy }])
    const path = `/auth/access-keys/${listed.access_keys[0].access_key_id}`
    expect(await t.call('POST', `${path}/rotate`)).toMatchObject({ status: 201, body: { policy: ada.policy } })
    expect(await t.call('PATCH', path, { status: 'inactive' })).toMatchObject({ status: 200 })
  })

  it('PLT-04 is not polluted by names that JavaScript treats in its own way', async () => {
    await using t = await openTestService(audit)
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const text = `{"principal":"user/ada","policy":{"Version":"2012-10-17","${name}":{"polluted":true},"Statement":[]}}`
      const answer = await t.callRaw('POST', '/auth/access-keys', text, 'application/json')
      expect(answer.status).toBe(400)
    }
    expect('polluted' in {}).toBe(false)
    for (const id of ['__proto__', 'constructor', 'toString']) {
      expect(await t.call('DELETE', `/auth/access-keys/${id}`)).toMatchObject({ status: 404 })
    }
  })

  it('PLT-04 keeps the keys of others out of sight', async () => {
    await using t = await openTestService(audit)
    const { body: ada } = await t.call('POST', '/auth/access-keys', { principal: 'user/ada' })
    const path = `/auth/access-keys/${ada.access_key_id}`
    expect((await t.call('GET', '/auth/access-keys', undefined, bob)).body.access_keys).toMatchObject([
      { principal: 'user/bob' },
    ])
    for (const [method, url, body] of [
      ['PATCH', path, { status: 'inactive' }],
      ['POST', `${path}/rotate`],
      ['DELETE', path],
      ['PATCH', '/auth/access-keys/CSAKNOSUCHKEY', { status: 'inactive' }],
    ] as const) {
      expect(await t.call(method, url, body, bob)).toMatchObject({ status: 404, body: { error: 'NotFound' } })
    }
    expect(await t.call('POST', '/auth/access-keys', { principal: 'user/ada' }, bob)).toMatchObject({ status: 403 })
  })

  it('PLT-04 lets nobody give himself more than he has', async () => {
    await using t = await openTestService(audit)
    const everything = policy(statement('*', '*'))
    const own = await t.call('GET', '/auth/access-keys', undefined, bob)
    const path = `/auth/access-keys/${own.body.access_keys[0].access_key_id}`
    expect(await t.call('PATCH', path, { policy: everything }, bob)).toMatchObject({ status: 403 })
    const request = { principal: 'user/bob', policy: everything }
    expect(await t.call('POST', '/auth/access-keys', request, bob)).toMatchObject({ status: 403 })
    const second = await t.call('POST', '/auth/access-keys', { principal: 'user/bob' }, bob)
    expect(second).toMatchObject({ status: 201, body: { policy: bob.policy } })
  })

  it('PLT-04 hands out no keys to who may do everything with customers', async () => {
    await using t = await openTestService(audit)
    expect(await t.call('POST', '/auth/access-keys', { principal: 'user/admin' }, support)).toMatchObject({
      status: 403,
    })
    expect((await t.call('GET', '/auth/access-keys', undefined, support)).body.access_keys).toEqual([])
  })

  it('PLT-25 lists in pages, ordered by principal', async () => {
    await using t = await openTestService(audit)
    for (const name of ['eva', 'cem', 'dan']) await t.call('POST', '/auth/access-keys', { principal: `user/${name}` })
    const first = await t.call('GET', '/auth/access-keys?limit=2')
    const cursor = encodeURIComponent(first.body.cursor)
    const second = await t.call('GET', `/auth/access-keys?cursor=${cursor}&limit=2`)
    const principals = [...first.body.access_keys, ...second.body.access_keys].map((key) => key.principal)
    expect(principals).toEqual(['user/admin', 'user/cem', 'user/dan', 'user/eva'])
  })

  it('AUD-02 is in the audit trail, without secrets', async () => {
    await using t = await openTestService(audit)
    const { body } = await t.call('POST', '/auth/access-keys', { principal: 'user/ada' })
    const [entry] = await t.events('audit.recorded')
    expect(entry?.data).toMatchObject({ action: 'access_key_created', resource_id: body.access_key_id })
    expect(JSON.stringify(entry)).not.toContain(body.secret_access_key)
  })
})
