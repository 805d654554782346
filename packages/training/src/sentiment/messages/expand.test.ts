import { describe, expect, it } from 'vitest'
import { customerMessages } from './customer-messages.ts'
import { expanded } from './expand.ts'

describe('expanded', () => {
  it('makes a choice of each group, the same each time', () => {
    const [sentences = []] = expanded('my {bag|order} is {late|lost}{|!}')
    expect(sentences.length).toBeGreaterThan(4)
    for (const sentence of sentences) expect(sentence).toMatch(/^my (?:bag|order) is (?:late|lost)!?$/)
    expect(expanded('my {bag|order} is {late|lost}{|!}')).toEqual([sentences])
  })

  it('leaves no space where an empty choice stood', () => {
    expect(expanded('where is {|} it {|}?')).toEqual([['where is it?']])
  })
})

describe('customerMessages', () => {
  it('hold no unmade choice, and share no sentence between training and measuring', () => {
    const train = new Set(customerMessages('train').map(({ text }) => text))
    const dev = customerMessages('dev').map(({ text }) => text)
    for (const text of [...train, ...dev]) expect(text).not.toMatch(/[{}|]/)
    expect(dev.filter((text) => train.has(text))).toEqual([])
  })
})
