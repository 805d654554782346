import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
  timingSafeEqual,
} from 'node:crypto'
import type { Secrets } from './service.ts'

const FORMAT = 'v1'
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const ED25519_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * Secrets under one master key of 32 bytes: AES-256-GCM with a random nonce, bound to its context; a key of its own for
 * sealing and for each purpose of `mac` and of `sign` (HKDF). `open` throws for another key, another context, or a changed text.
 */
export function openSecrets(masterKey: Uint8Array): Secrets {
  if (masterKey.length !== KEY_BYTES) throw new Error(`The master key must be ${KEY_BYTES} bytes`)
  const sealingKey = deriveKey(masterKey, 'seal')
  const macKeys = new Map<string, KeyObject>()
  const signingKeys = new Map<string, KeyObject>()

  function macKey(purpose: string): KeyObject {
    const key = macKeys.get(purpose) ?? createSecretKey(deriveKey(masterKey, `mac:${purpose}`))
    macKeys.set(purpose, key)
    return key
  }

  function signingKey(purpose: string): KeyObject {
    const key = signingKeys.get(purpose) ?? ed25519Key(deriveKey(masterKey, `sign:${purpose}`))
    signingKeys.set(purpose, key)
    return key
  }

  const mac = (purpose: string, text: string): string =>
    createHmac('sha256', macKey(purpose)).update(text).digest('base64url')

  return {
    seal(plaintext, context) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce).setAAD(contextBytes(context))
      const sealed = Buffer.concat([nonce, cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return `${FORMAT}.${sealed.toString('base64url')}`
    },
    open(sealed, context) {
      try {
        return decrypt(sealingKey, sealed, contextBytes(context))
      } catch (cause) {
        throw new Error('A sealed secret can not be opened: it was changed, moved, or sealed with another master key', {
          cause,
        })
      }
    },
    mac,
    isMac(purpose, text, given) {
      const [a, b] = [Buffer.from(given), Buffer.from(mac(purpose, text))]
      return a.length === b.length && timingSafeEqual(a, b)
    },
    sign: (purpose, text) => sign(null, Buffer.from(text), signingKey(purpose)).toString('base64'),
    publicKey: (purpose) =>
      createPublicKey(signingKey(purpose)).export({ format: 'der', type: 'spki' }).toString('base64'),
  }
}

function decrypt(key: Buffer, sealed: string, context: Buffer): string {
  const [format, text = ''] = sealed.split('.')
  if (format !== FORMAT) throw new Error(`The format ${format} is not known`)
  const bytes = Buffer.from(text, 'base64url')
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(context)
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  const plaintext = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES))
  return Buffer.concat([plaintext, decipher.final()]).toString('utf8')
}

const ed25519Key = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([ED25519_PREFIX, seed]), format: 'der', type: 'pkcs8' })

const contextBytes = (context: string): Buffer => Buffer.from(`${FORMAT}\0${context}`)

function deriveKey(masterKey: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', `customer-service/${purpose}`, KEY_BYTES))
}
