import secureJson from 'secure-json-parse'
import { AppError, invalid } from '../errors.ts'
import { repeatedKey } from './repeated-key.ts'

/** Deepest nesting that a body may have. */
const MAX_DEPTH = 20

/**
 * A JSON body from its bytes. Refuses what isn't UTF-8 JSON, nesting deeper than 20, half characters, keys that are there twice,
 * and `__proto__` and `constructor.prototype` keys (CWE-1321), with `ValidationError` (400).
 */
export function parseJsonBody(bytes: Uint8Array): unknown {
  const text = decodeText(bytes)
  if (isTooDeep(text)) throw new AppError(400, 'ValidationError', `The body is nested deeper than ${MAX_DEPTH} levels`)
  const value = parse(text)
  const repeated = repeatedKey(text)
  if (repeated !== undefined) throw invalid(repeated, `An object has the key ${JSON.stringify(repeated)} twice`)
  if (hasLoneSurrogate(text, value)) throw new AppError(400, 'ValidationError', 'The body holds half of a character')
  return value
}

function parse(text: string): unknown {
  try {
    return secureJson.parse(text, { protoAction: 'error', constructorAction: 'error' })
  } catch (error) {
    throw new AppError(400, 'ValidationError', 'The body is not valid JSON, or has a forbidden key', { cause: error })
  }
}

/** An escape such as `\\ud800` without its other half has no UTF-8 form, so it can't be stored. */
function hasLoneSurrogate(text: string, value: unknown): boolean {
  return /\\ud[89a-f]/i.test(text) && /\\ud[89a-f]/.test(JSON.stringify(value))
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** A text body from its bytes. Refuses what isn't UTF-8 with `ValidationError` (400). */
export function decodeText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch (error) {
    throw new AppError(400, 'ValidationError', 'The body is not valid UTF-8', { cause: error })
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (inString) {
      if (code === BACKSLASH) i++
      else if (code === QUOTE) inString = false
    } else if (code === QUOTE) inString = true
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      if (++depth > MAX_DEPTH) return true
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth--
  }
  return false
}

const [QUOTE, BACKSLASH, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d]
