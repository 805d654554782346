import aws4 from 'aws4'
import { ensureKey, type KeyDeps } from '../auth/index.ts'

export interface CallAs {
  readonly principal?: string
  /** Policy document of that principal's key; everything is allowed when absent. */
  readonly policy?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
  readonly ip?: string
}

export interface TestRequest {
  readonly method: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly payload?: string
  readonly remoteAddress?: string
}

const FULL_ACCESS = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }

interface Unsigned {
  readonly method: string
  readonly path: string
  readonly payload?: string
  /** JSON when absent. */
  readonly contentType?: string
}

/** Signs requests with a key for each principal and policy, made when it is first needed. No two signatures are the same. */
export function testSigner(deps: KeyDeps): (request: Unsigned, as?: CallAs) => Promise<TestRequest> {
  const keys = new Map<string, Promise<{ readonly accessKeyId: string; readonly secretAccessKey: string }>>()
  const keyOf = ({ principal = 'user/admin', policy = FULL_ACCESS }: CallAs) => {
    const name = `${principal} ${JSON.stringify(policy)}`
    const known = keys.get(name)
    if (known) return known
    const key = { accessKeyId: `CSAKTEST${String(keys.size).padStart(12, '0')}`, secretAccessKey: 'secret'.repeat(7) }
    const made = ensureKey(deps, { principal, policy, ...key }).then(() => key)
    keys.set(name, made)
    return made
  }
  return async (request, as = {}) => {
    const { method, path, payload } = request
    const { headers } = aws4.sign(unsigned(request, as, deps.now()), await keyOf(as))
    return {
      method,
      url: path,
      headers: headers as Record<string, string>,
      ...(payload !== undefined && { payload }),
      ...(as.ip && { remoteAddress: as.ip }),
    }
  }
}

function unsigned({ method, path, payload, contentType = 'application/json' }: Unsigned, as: CallAs, now: Date) {
  return {
    method,
    path,
    host: 'localhost',
    service: 'execute-api',
    region: 'us-east-1',
    headers: {
      'x-amz-date': `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`,
      'x-cs-test-nonce': String(Math.random()),
      ...(payload !== undefined && { 'content-type': contentType }),
      ...as.headers,
    },
    ...(payload !== undefined && { body: payload }),
  }
}
