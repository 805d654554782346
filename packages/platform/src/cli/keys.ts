import { type Api, callPatiently } from './api.ts'

export const KEYS_USAGE = `keys list
keys create PRINCIPAL [--policy FILE]     PRINCIPAL is user/<name> or service/<name>
keys rotate ACCESS_KEY_ID
keys deactivate ACCESS_KEY_ID
keys activate ACCESS_KEY_ID
keys delete ACCESS_KEY_ID`

/** Access keys from the shell. Gives what to print; a secret is shown once, when it is made. */
export async function keys(api: Api, [verb, subject]: readonly string[], policy: object | undefined): Promise<string> {
  const path = `/auth/access-keys${subject ? `/${encodeURIComponent(subject)}` : ''}`
  if (verb === 'list') return table((await callPatiently(api, 'GET', '/auth/access-keys')).body.access_keys)
  if (subject === undefined) throw new Error(KEYS_USAGE)
  if (verb === 'create') {
    return profile(
      (await callPatiently(api, 'POST', '/auth/access-keys', { principal: subject, ...(policy && { policy }) })).body,
      api.region,
    )
  }
  if (verb === 'rotate') return profile((await callPatiently(api, 'POST', `${path}/rotate`)).body, api.region)
  if (verb === 'deactivate' || verb === 'activate') {
    const status = verb === 'activate' ? 'active' : 'inactive'
    await callPatiently(api, 'PATCH', path, { status })
    return `${subject} is ${status}`
  }
  if (verb === 'delete') {
    await callPatiently(api, 'DELETE', path)
    return `${subject} is deleted`
  }
  throw new Error(KEYS_USAGE)
}

interface Key {
  readonly access_key_id: string
  readonly principal: string
  readonly status: string
  readonly expires_at: string
  readonly last_used_at?: string
}

function table(keys: readonly Key[]): string {
  const rows = keys.map((key) => [
    key.access_key_id,
    key.principal,
    key.status,
    key.expires_at,
    key.last_used_at ?? '-',
  ])
  return [['ACCESS KEY', 'PRINCIPAL', 'STATUS', 'EXPIRES', 'LAST USED'], ...rows]
    .map(([id = '', principal = '', status = '', expires = '', used = '']) =>
      [id.padEnd(24), principal.padEnd(28), status.padEnd(10), expires.padEnd(22), used].join(' '),
    )
    .join('\n')
}

function profile(key: Key & { readonly secret_access_key: string }, region: string): string {
  return `[${key.principal.split('/')[1]}]
aws_access_key_id = ${key.access_key_id}
aws_secret_access_key = ${key.secret_access_key}
region = ${region}`
}
