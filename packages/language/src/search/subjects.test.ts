import { describe, expect, it } from 'vitest'
import { createSearchIndex } from './search-index.ts'
import { hashOfStem, loadSubjectModel, packSubjectModel } from './subject-model.ts'

/** Two directions: money, and parcels. */
const bytes = packSubjectModel(2, [
  { hash: hashOfStem('charg'), weights: Float64Array.of(1, 0) },
  { hash: hashOfStem('fee'), weights: Float64Array.of(1, 0) },
  { hash: hashOfStem('parcel'), weights: Float64Array.of(0, 1) },
])
const subjects = loadSubjectModel(bytes)

const fees = { title: 'Fees', content: 'What an account is charged.', category: 'all' }
const parcels = { title: 'Parcels', content: 'An account of parcel and parcel.', category: 'all' }

function open(model?: typeof subjects) {
  const index = createSearchIndex(model ? { subjects: model } : {})
  index.put('kb-parcels', parcels)
  index.put('kb-fees', fees)
  return index
}

describe('subjects', () => {
  it('hold back what is about something else', () => {
    const query = 'account charges'
    const [plain] = open()
      .search(query)
      .hits.filter(({ id }) => id === 'kb-parcels')
    const [held] = open(subjects)
      .search(query)
      .hits.filter(({ id }) => id === 'kb-parcels')
    expect(held?.score).toBeLessThan(plain?.score ?? 0)
    expect(open(subjects).search(query).hits[0]?.id).toBe('kb-fees')
  })

  it('change nothing for a query whose words they do not know', () => {
    expect(open(subjects).search('account')).toEqual(open().search('account'))
  })

  it('keep paging without loss, beyond the documents that get a closer look', () => {
    const index = open(subjects)
    for (let i = 0; i < 100; i++) index.put(`kb-${i}`, i % 3 ? parcels : fees)
    const all = index.search('charged account', { limit: 102 }).hits
    const pages = [0, 25, 50, 75, 100].flatMap((offset) => index.search('charged account', { limit: 25, offset }).hits)
    expect(new Set(pages.map(({ id }) => id)).size).toBe(102)
    expect(pages).toEqual(all)
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((a, b) => b - a))
  })

  it('are not read from other bytes', () => {
    expect(() => loadSubjectModel(bytes.subarray(0, bytes.length - 1))).toThrow('Not a model')
    expect(() => loadSubjectModel(new Uint8Array(64))).toThrow()
  })
})
