import { findEmails } from '../pii/emails.ts'
import { findPhones } from '../pii/phones.ts'
import { analysedPart } from '../text/limits.ts'
import { withoutOverlaps } from '../text/spans.ts'
import { findAmounts } from './amounts.ts'
import { type Code, type CodePattern, codePattern, findCodes } from './code-pattern.ts'
import { findDates } from './dates.ts'
import type { Entity, EntityType } from './entity.ts'
import { findOrderIds } from './order-ids.ts'
import { findTrackingNumbers } from './tracking-numbers.ts'

/** How the shop writes its numbers; see `codePattern`. */
export interface EntityPatterns {
  /** Bare digits get the prefix of the first. */
  readonly orderIds: readonly CodePattern[]
  readonly productIds: readonly CodePattern[]
}

const DEFAULT_PATTERNS: EntityPatterns = {
  orderIds: [codePattern('ORD-#')],
  productIds: [codePattern('PROD-*'), codePattern('P-*'), codePattern('SKU-*')],
}

const DIGIT = /\d/

/** What a message names, in textual order and without overlaps, with places and normal forms. Linear in the text. */
export function findEntities(
  text: string,
  { patterns = DEFAULT_PATTERNS }: { readonly patterns?: EntityPatterns } = {},
): readonly Entity[] {
  const part = analysedPart(text)
  const emails = findEmails(part).map(({ start, end }): Entity => {
    return { type: 'email', value: part.slice(start, end).toLowerCase(), start, end }
  })
  if (!DIGIT.test(part)) return emails
  return withoutOverlaps([
    ...emails,
    ...typed('tracking_number', findTrackingNumbers(part)),
    ...typed('order_id', findOrderIds(part, patterns.orderIds)),
    ...typed(
      'product_id',
      patterns.productIds.flatMap((pattern) => findCodes(part, pattern)),
    ),
    ...typed('date', findDates(part)),
    ...typed('amount', findAmounts(part)),
    ...typed('phone', findPhones(part)),
  ])
}

function typed(type: EntityType, codes: readonly Code[]): readonly Entity[] {
  return codes.map(({ value, start, end }) => ({ type, value, start, end }))
}
