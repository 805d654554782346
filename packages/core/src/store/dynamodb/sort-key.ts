/** DynamoDB allows no empty key attribute: a missing sort key is stored as the lowest text there is. */
const NONE = '\u0000'

export const toSortKey = (sort: string): string => (sort === '' ? NONE : sort)

export const fromSortKey = (stored: string): string => (stored === NONE ? '' : stored)

const MAX_PARTITION_BYTES = 2_048
const MAX_SORT_BYTES = 1_024

/** Whether an item can have this key; DynamoDB refuses to look for any other. */
export const isPossibleKey = (partition: string, sort: string): boolean =>
  partition !== '' && Buffer.byteLength(partition) <= MAX_PARTITION_BYTES && Buffer.byteLength(sort) <= MAX_SORT_BYTES
