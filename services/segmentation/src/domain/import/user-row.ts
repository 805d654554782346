import { UNITS, unitsOf } from '../audience/units.ts'
import type { Customer } from '../query/population.ts'
import { type FieldReader, RefusedField } from './field-reader.ts'
import { isoDate } from './local-date.ts'
import type { RowRules } from './row-rules.ts'

export const USER_ID = { maxLength: 128, not: '/' }
export const USER_COLUMNS = ['user_id', 'age', 'gender', 'city', 'region', 'registered_at', 'median_basket']

const PLACE = { maxLength: 200 }
const OLDEST = 130
const GENDERS: ReadonlyMap<string, string> = new Map([
  ...['f', 'female', 'woman', 'kadın', 'k'].map((word) => [word, 'F'] as const),
  ...['m', 'male', 'man', 'erkek', 'e'].map((word) => [word, 'M'] as const),
])

/** A customer; what a column leaves empty isn't known. */
export function userRow(fields: FieldReader, rules: RowRules): Customer {
  const row = {
    id: fields.requiredText('user_id', USER_ID),
    age: ageOf(fields, rules),
    gender: genderOf(fields),
    city: fields.text('city', PLACE),
    region: fields.text('region', PLACE),
    registeredAt: registrationOf(fields, rules),
    medianBasket: medianOf(fields),
  }
  return withoutUnknown(row)
}

function ageOf(fields: FieldReader, { minors }: RowRules): number | undefined {
  const age = fields.number('age')
  if (age === undefined) return undefined
  if (age < 0 || age > OLDEST) throw new RefusedField('age', `is not between 0 and ${OLDEST}`)
  if (age < 18 && minors === 'reject') throw new RefusedField('age', 'is below 18: minors are not profiled')
  return age
}

function genderOf(fields: FieldReader): string | undefined {
  const gender = fields.text('gender', { maxLength: 32 })
  return gender && (GENDERS.get(gender.toLowerCase()) ?? gender)
}

function registrationOf(fields: FieldReader, { calendar }: RowRules): string | undefined {
  const text = fields.text('registered_at', { maxLength: 40 })
  const date = text && isoDate(text)
  if (date === undefined || calendar.dayOf(date) !== undefined) return date
  throw new RefusedField('registered_at', 'is not a date such as 2025-03-31 or 31.03.2025')
}

function medianOf(fields: FieldReader): number | undefined {
  const median = fields.number('median_basket')
  if (median === undefined) return undefined
  const units = unitsOf(median)
  if (units === undefined || units < 0) throw new RefusedField('median_basket', AMOUNT_RULE)
  return units / UNITS
}

export const AMOUNT_RULE = 'is not an amount of at most 10,000,000,000 with at most 4 decimals'

/** Leaves out what isn't known. */
export function withoutUnknown<Row extends object>(row: Row): Known<Row> {
  const known: Record<string, unknown> = {}
  for (const name in row) if (row[name] !== undefined) known[name] = row[name]
  // Without the columns that are undefined a row has the type of a row where these are optional.
  return known as Known<Row>
}

type Known<Row> = {
  [Name in keyof Row as undefined extends Row[Name] ? never : Name]: Row[Name]
} & {
  [Name in keyof Row as undefined extends Row[Name] ? Name : never]?: Exclude<Row[Name], undefined>
}
