import { AppError } from '../errors.ts'

/** The Authorization header, taken apart. Nothing in it is verified. */
export interface Authorization {
  readonly accessKeyId: string
  /** `20261121` */
  readonly date: string
  readonly region: string
  readonly service: string
  readonly signedHeaders: readonly string[]
  /** 64 hexadecimal digits. */
  readonly signatureHex: string
}

const SCHEME = 'AWS4-HMAC-SHA256'
const MAX_LENGTH = 4_096
const SIGNATURE = /^[0-9a-f]{64}$/
const ACCESS_KEY_ID = /^\w{1,128}$/

/**
 * Reads `AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…`. Throws 403 `MissingAuthenticationToken` when it is
 * absent or of another scheme, 400 `IncompleteSignature` when a part is missing, repeated, unknown or malformed.
 */
export function parseAuthorization(value: string | undefined): Authorization {
  if (value === undefined || !value.startsWith(`${SCHEME} `)) {
    throw new AppError(403, 'MissingAuthenticationToken', `Sign the request: "Authorization: ${SCHEME} …" is missing`)
  }
  if (value.length > MAX_LENGTH) throw incomplete(`Authorization is longer than ${MAX_LENGTH} bytes`)
  const parts = new Map<string, string>()
  for (const part of value.slice(SCHEME.length + 1).split(',')) {
    const [name, rest] = splitOnce(part.trim(), '=')
    if (parts.has(name)) throw incomplete(`Authorization holds ${name} more than once`)
    parts.set(name, rest)
  }
  const signatureHex = take(parts, 'Signature')
  if (!SIGNATURE.test(signatureHex)) throw incomplete('Signature must be 64 hexadecimal digits')
  const signedHeaders = take(parts, 'SignedHeaders').split(';')
  const credential = parseCredential(take(parts, 'Credential'))
  if (parts.size > 0) throw incomplete('Authorization may hold Credential, SignedHeaders and Signature only')
  return { ...credential, signedHeaders, signatureHex }
}

function parseCredential(credential: string): Pick<Authorization, 'accessKeyId' | 'date' | 'region' | 'service'> {
  const [accessKeyId = '', date = '', region = '', service = '', terminator, ...more] = credential.split('/')
  if (terminator !== 'aws4_request' || more.length > 0 || !ACCESS_KEY_ID.test(accessKeyId)) {
    throw incomplete('Credential must be <access key id>/<date>/<region>/<service>/aws4_request')
  }
  return { accessKeyId, date, region, service }
}

function take(parts: Map<string, string>, name: string): string {
  const value = parts.get(name)
  if (!value) throw incomplete(`Authorization needs ${name}`)
  parts.delete(name)
  return value
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)]
}

const incomplete = (message: string): AppError => new AppError(400, 'IncompleteSignature', message)
