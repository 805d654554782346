import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packBody, unzipBody } from './event-body.ts'

describe('packBody', () => {
  it('leaves no character that SQS refuses, and loses none', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (units) => {
        const text = String.fromCharCode(...units)
        const body = packBody(JSON.stringify({ text }))
        return /^[\x20-\ud7ff\ue000-\ufffd]*$/.test(body.text) && JSON.parse(body.text).text === text
      }),
    )
  })

  it('zips what is long', () => {
    const data = { text: 'müşteri 🙂 '.repeat(30_000) }
    const body = packBody(JSON.stringify(data))
    expect(body.zipped).toBe(true)
    expect(body.text.length).toBeLessThan(100_000)
    expect(unzipBody(body.text)).toEqual(data)
  })
})
