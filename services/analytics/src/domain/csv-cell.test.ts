import { describe, expect, it } from 'vitest'
import { csvCell } from './csv-cell.ts'

describe('csvCell', () => {
  it.each([
    '=1+1',
    '+90 532',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    ' =1',
    '\u00a0=1',
    '\n=1',
    ' \n\u00a0=1',
    '\f=1',
    '\u2028=1',
    '\ufeff=1',
    '\u3000=1',
  ])('makes text of %j, which a spreadsheet would calculate', (text) => {
    expect(csvCell(text)).toMatch(/^"?'/)
  })

  it('leaves numbers, truth and plain text as they are', () => {
    expect([-12.5, 0, true, null, 'Kaşif', 'a-b', 'conv-1'].map(csvCell)).toEqual([
      '-12.5',
      '0',
      'true',
      '',
      'Kaşif',
      'a-b',
      'conv-1',
    ])
  })

  it('keeps a cell on one line, where no second line can be a formula', () => {
    expect(csvCell('first\r\n=1+1\u2028x')).toBe('first =1+1 x')
  })

  it('quotes what separates and doubles quotes', () => {
    expect(csvCell('a,b "c"')).toBe('"a,b ""c"""')
  })

  it('disarms what follows a semicolon, where spreadsheets of other languages split', () => {
    expect(csvCell('x; =1+1')).toBe(`"x; '=1+1"`)
  })
})
