import { readDecimal } from './decimal.ts'
import type { FileRecord } from './read-records.ts'

/** Why a record is refused, and which of its columns is at fault. */
export class RefusedField extends Error {
  readonly field: string

  constructor(field: string, reason: string) {
    super(reason)
    this.name = 'RefusedField'
    this.field = field
  }
}

export interface TextRule {
  readonly maxLength: number
  /** Characters that must not occur, beside control characters. */
  readonly not?: string
}

/** Reads the columns of one record. What is there but wrong throws `RefusedField`. */
export class FieldReader {
  readonly #fields: FileRecord['fields']
  readonly #decimals: FileRecord['decimals']

  constructor({ fields, decimals }: FileRecord) {
    this.#fields = fields
    this.#decimals = decimals
  }

  /** Trimmed; a number is taken as its digits, so that ids may be numbers. */
  text(name: string, { maxLength, not }: TextRule): string | undefined {
    const value = this.#fields.get(name)
    if (value === undefined) return undefined
    if (typeof value !== 'string' && typeof value !== 'number') throw new RefusedField(name, 'is not a text')
    const text = String(value).trim()
    if (text === '') return undefined
    if (text.length > maxLength) throw new RefusedField(name, `is longer than ${maxLength} characters`)
    if (hasControls(text) || !text.isWellFormed()) throw new RefusedField(name, 'holds control characters')
    if (not !== undefined && text.includes(not)) throw new RefusedField(name, `holds a ${not}`)
    return text
  }

  requiredText(name: string, rule: TextRule): string {
    const text = this.text(name, rule)
    if (text === undefined) throw new RefusedField(name, 'is missing')
    return text
  }

  number(name: string): number | undefined {
    const value = this.#fields.get(name)
    if (value === undefined) return undefined
    if (typeof value === 'string' && value.trim() === '') return undefined
    const number = typeof value === 'string' ? readDecimal(value.trim(), this.#decimals) : value
    if (typeof number === 'string') throw new RefusedField(name, number)
    if (typeof number !== 'number' || !Number.isFinite(number)) throw new RefusedField(name, 'is not a number')
    return number
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f]/
const hasControls = (text: string): boolean => CONTROLS.test(text)
