import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repeatedKey } from './repeated-key.ts'

describe('repeatedKey', () => {
  it.each([
    ['{"user_id":"a","user_id":"b"}', 'user_id'],
    ['{"a":{"b":1,"c":[{"d":1}],"b":2}}', 'b'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"a b" : 1 , "a b" : 2}', 'a b'],
    ['{"\\"":1,"\\"":2}', '"'],
    ['{"":1,"":2}', ''],
  ])('finds the key of %s', (text, key) => {
    expect(repeatedKey(text)).toBe(key)
  })

  it.each(['{"a":"a","b":["a","a"],"c":{"a":1}}', '[{"a":1},{"a":1}]', '"a"', '{"a":"{\\"b\\":1,\\"b\\":2}"}', 'null'])(
    'finds none in %s',
    (text) => {
      expect(repeatedKey(text)).toBeUndefined()
    },
  )

  it('finds none in what is written from a value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => repeatedKey(JSON.stringify(value)) === undefined))
  })
})
