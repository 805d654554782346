import { isBlank } from '@customer-service/contracts'
import { invalid } from '@customer-service/core'
import { invalidDate, missing, negative } from '../../errors.ts'
import type { Calendar, Day } from './calendar.ts'

export type Fields = Readonly<Record<string, unknown>>

/** Beyond it, sums would leave the numbers that JSON can carry. */
const LARGEST = 1e300

/** One object of an input, read field by field. Errors name the path from the root: `customer.productHistory[0].category`. */
export class FieldReader {
  readonly #fields: Fields
  readonly #prefix: string

  constructor(fields: Fields, path: string) {
    this.#fields = fields
    this.#prefix = path === '' ? '' : `${path}.`
  }

  path(name: string): string {
    return this.#prefix + name
  }

  object(name: string): FieldReader {
    const value = this.required(name)
    if (!isFields(value)) throw invalid(this.path(name), `${this.path(name)} must be an object`)
    return new FieldReader(value, this.path(name))
  }

  text(name: string): string {
    const value = this.required(name)
    if (typeof value !== 'string') throw invalid(this.path(name), `${this.path(name)} must be text`)
    if (isBlank(value)) throw invalid(this.path(name), `${this.path(name)} must not be blank`)
    return value
  }

  /** 0 or more. */
  amount(name: string): number {
    const value = this.required(name)
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw invalid(this.path(name), `${this.path(name)} must be a number`)
    }
    if (value < 0) throw negative(this.path(name))
    if (value > LARGEST) throw invalid(this.path(name), `${this.path(name)} must be at most ${LARGEST}`)
    return value
  }

  /** A day that isn't after `latest`. */
  day(name: string, calendar: Calendar, latest: Day): Day {
    const day = calendar.dayOf(this.text(name))
    if (day === undefined) throw invalidDate(this.path(name))
    if (day.number > latest.number)
      throw invalid(this.path(name), `${this.path(name)} must not be later than the analysis`)
    return day
  }

  optional(name: string): unknown {
    return this.#fields[name]
  }

  required(name: string): unknown {
    const value = this.#fields[name]
    if (value === undefined || value === null) throw missing(this.path(name))
    return value
  }
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
