import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf } from '../analysis/calendar.ts'
import { readCsv } from './read-csv.ts'
import { headerProblem, readImport } from './read-import.ts'

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

  it.each([
    ['semicolons', ';', ';', '1.250,50', '99,5'],
    ['tabs', '\t', ',', '1250.50', '99.5'],
  ])('ACT-09 reads what spreadsheets export with %s', (_name, delimiter, quoted, amount, other) => {
    const csv = [
      '\uFEFFUSER_ID;AGE;GENDER;CITY;REGISTERED_AT;MEDIAN_BASKET',
      `C1;34;K;"Muğla${quoted} merkez";12.02.2025;${amount}`,
      `C2;;Erkek;İzmir;2025-02-12 09:30;${other}`,
    ]
    const text = csv.join('\r\n').replaceAll(';', delimiter)
    const { batch, problems, ignored } = read('users', text)
    expect([problems, ignored]).toEqual([[], []])
    expect(batch.rows).toEqual([
      {
        id: 'C1',
        age: 34,
        gender: 'F',
        city: `Muğla${quoted} merkez`,
        registeredAt: '2025-02-12',
        medianBasket: 1250.5,
      },
      { id: 'C2', gender: 'M', city: 'İzmir', registeredAt: '2025-02-12T09:30', medianBasket: 99.5 },
    ])
    const told = read('users', `sep=${delimiter}\r\n${text.slice(1)}`)
    expect(told.batch.rows).toEqual(batch.rows)
  })

  it('ACT-09 takes no amount that may be two, and says why', () => {
    const amounts = (delimiter: string, ...values: string[]) => {
      const lines = values.map((value) => ['C1', 'purchase', `"${value}"`, '1770832800'].join(delimiter))
      const header = ['user_id', 'event_type', 'event_value', 'timestamp'].join(delimiter)
      const { batch, problems } = read('interactions', [header, ...lines].join('\n'))
      return [
        batch.dataset === 'interactions' && batch.rows.map(({ value }) => value),
        problems.map(({ reason }) => reason),
      ]
    }
    expect(amounts(';', '12,5', '1.234.567,89', '12.5', '-3,0', '7')).toEqual([[12.5, 1_234_567.89, 12.5, -3, 7], []])
    expect(amounts(';', '1.250', '1,2,3')).toEqual([
      [],
      ['may be 1250 or 1,250: write it without a point', 'is not a number'],
    ])
    expect(amounts(',', '12,5', '1.250')).toEqual([
      [1.25],
      ['has a comma: decimals follow a point, unless semicolons separate the columns'],
    ])
  })

  it('ACT-09 reads times of the shop, with its zone or without', () => {
    const times = ['2025-07-01', '2025-07-01 10:00', '01.07.2025 10:00:00', '2025-07-01T10:00:00Z', '2025-01-01T10:00']
    const csv = ['user_id,event_type,timestamp', ...times.map((time) => `C1,view,${time}`), 'C1,view,02/03/2025'].join(
      '\n',
    )
    const { batch, problems } = readImport('interactions', csv, 'csv', {
      ...rules,
      calendar: calendarOf('Europe/Berlin'),
    })
    const rows = batch.dataset === 'interactions' ? batch.rows : []
    const read = rows.map(({ timestamp }) => new Date(timestamp * 1_000).toISOString())
    expect(read).toEqual([
      '2025-06-30T22:00:00.000Z',
      '2025-07-01T08:00:00.000Z',
      '2025-07-01T08:00:00.000Z',
      '2025-07-01T10:00:00.000Z',
      '2025-01-01T09:00:00.000Z',
    ])
    expect(problems).toMatchObject([{ line: 7, field: 'timestamp' }])
  })

  it('ACT-09 says which column the header lacks, and which it has twice', () => {
    expect(headerProblem('users', 'ID,AGE\nC1,3\n')).toBe('has no column USER_ID, but: id, age')
    expect(headerProblem('interactions', 'USER_ID;TIMESTAMP\n')).toContain('no column EVENT_TYPE')
    expect(headerProblem('users', 'user_id,age,AGE\n')).toBe('has two columns AGE')
    expect(headerProblem('users', '\uFEFFsep=;\n"User\nId";x;x\n')).toBe(undefined)
    expect(headerProblem('items', 'itemId\n')).toBe(undefined)
  })

  it('ACT-09 says that a quote was never closed', () => {
    expect(read('users', 'USER_ID,CITY\nC1,"Ankara\nC2,x').problems).toEqual([
      { line: 2, reason: 'has a quote that is never closed' },
    ])
  })
})
