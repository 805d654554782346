import type { CatalogueItem } from '../prompt/catalogue.ts'
import type { FieldReader } from './field-reader.ts'

export const ITEM_ID = { maxLength: 256 }
export const ITEM_COLUMNS = ['item_id', 'family', 'name', 'category', 'powertrain']

const NAME = { maxLength: 200 }

/** An item; its family is its name or its id unless told. */
export function itemRow(fields: FieldReader): CatalogueItem {
  const id = fields.requiredText('item_id', ITEM_ID)
  return {
    id,
    family: fields.text('family', NAME) ?? fields.text('name', NAME) ?? id,
    category: fields.text('category', NAME) ?? '',
    powertrain: fields.text('powertrain', NAME) ?? '',
  }
}
