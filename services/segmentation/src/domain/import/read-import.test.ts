import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf } from '../analysis/calendar.ts'
import { readCsv } from './read-csv.ts'
import { readImport } from './read-import.ts'

const rules = { calendar: calendarOf('UTC'), minors: 'reject' } as const
const read = (dataset: 'users' | 'items' | 'interactions', text: string, format: 'csv' | 'ndjson' = 'csv') =>
  readImport(dataset, text, format, rules)

describe('files of customer data', () => {
  it('ACT-09 reads the columns of Amazon Personalize, in any spelling', () => {
    const csv = 'USER_ID,ITEM_ID,EVENT_TYPE,EVENT_VALUE,TIMESTAMP\r\nC1,RAV4,Purchase,41000.5,1770832800\r\n'
    const json = '{"userId":"C1","itemId":"RAV4","eventType":"purchase","eventValue":41000.5,"timestamp":1770832800}\n'
    const rows = [{ customerId: 'C1', itemId: 'RAV4', event: 'purchase', value: 41_000.5, timestamp: 1_770_832_800 }]
    expect(read('interactions', csv).batch.rows).toEqual(rows)
    expect(read('interactions', json, 'ndjson').batch.rows).toEqual(rows)
  })

  it('ACT-09 takes what is empty for unknown', () => {
    const { batch, problems } = read('users', 'USER_ID,AGE,GENDER,CITY\nC1,,,\nC2,33,kadın,"Çanakkale, Merkez"\n')
    expect(problems).toEqual([])
    expect(batch.rows).toEqual([{ id: 'C1' }, { id: 'C2', age: 33, gender: 'F', city: 'Çanakkale, Merkez' }])
  })

  it('ACT-09 refuses wrong lines with their number, column and reason, and reads the rest', () => {
    const { batch, problems, records } = read(
      'interactions',
      [
        'user_id,item_id,event_type,event_value,timestamp,currency',
        'C1,A,purchase,10,1770832800,EUR',
        ',A,purchase,10,1770832800,EUR',
        'C1,A,bought,10,1770832800,EUR',
        'C1,A,purchase,ten,1770832800,EUR',
        '',
        'C1,A,purchase,10,1770832800000,EUR',
        'C1,A,purchase,10,yesterday,EUR',
        'C1,A,purchase,10,1770832800,euros',
        'C1,A,purchase,10.12345,1770832800,EUR',
        'C1,A,purchase',
        'a/b,A,purchase,10,1770832800,EUR',
      ].join('\n'),
    )
    expect(batch.rows).toHaveLength(1)
    expect(records).toBe(10)
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [3, 'user_id'],
      [4, 'event_type'],
      [5, 'event_value'],
      [7, 'timestamp'],
      [8, 'timestamp'],
      [9, 'currency'],
      [10, 'event_value'],
      [11, undefined],
      [12, 'user_id'],
    ])
    expect(problems[3]?.reason).toContain('milliseconds')
  })

  it('ACT-09 refuses minors unless the shop wants them, ages that nobody has, and dates that do not exist', () => {
    const csv = 'USER_ID,AGE,REGISTERED_AT\nC1,17,\nC2,131,\nC3,-1,\nC4,30,2025-02-30\nC5,18,2025-02-28\n'
    expect(read('users', csv).problems.map(({ line }) => line)).toEqual([2, 3, 4, 5])
    const lenient = readImport('users', csv, 'csv', { ...rules, minors: 'genz' })
    expect(lenient.problems.map(({ line }) => line)).toEqual([3, 4, 5])
  })

  it('ACT-09 counts the last of two records about the same thing, and names columns that it ignores', () => {
    const { batch, ignored, superseded } = read('items', 'ITEM_ID,CATEGORY,PRICE\nA,SUV,1\nA,Sedan,2\n')
    expect(batch.rows).toEqual([{ id: 'A', family: 'A', category: 'Sedan', powertrain: '' }])
    expect([superseded, ignored]).toEqual([1, ['price']])
  })

  it('ACT-09 reads JSON lines that are none as problems', () => {
    const { problems } = read('users', '{"user_id":"C1"}\nnull\n[1]\n{"user_id":{}}\n{broken\n', 'ndjson')
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 5])
  })

  it('ACT-09 reads back any CSV, with the line that each record begins on', () => {
    const cell = fc.string({ maxLength: 6 }).map((text) => text.replaceAll('\r', ''))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 6 }), (rows) => {
        const text = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join()).join('\n')
        const records = readCsv(text)
        expect(records.map(({ cells }) => cells)).toEqual(rows)
        const lines = rows.map((_, i) => 1 + rows.slice(0, i).join('').split('\n').length - 1 + i)
        expect(records.map(({ line }) => line)).toEqual(lines)
      }),
    )
  })

  it('ACT-09 says that a quote was never closed', () => {
    expect(read('users', 'USER_ID,CITY\nC1,"Ankara\nC2,x').problems).toEqual([
      { line: 2, reason: 'has a quote that is never closed' },
    ])
  })
})
