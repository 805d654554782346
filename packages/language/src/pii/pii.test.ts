import { describe, expect, it } from 'vitest'
import { containsPii, findPii } from './pii.ts'

describe('containsPii', () => {
  it.each([
    ['mail me at ada.lovelace@example.co.uk please', 'email'],
    ['call +49 30 1234567', 'phone'],
    ['my number is (555) 123-4567', 'phone'],
    ['0532 123 45 67 numaram', 'phone'],
    ['card 4111 1111 1111 1111 12/27', 'card'],
    ['4111111111111111', 'card'],
    ['IBAN: DE89 3704 0044 0532 0130 00 thanks', 'iban'],
    ['TR330006100519786457841326', 'iban'],
    ['TC kimlik 10000000146', 'national_id'],
    ['my SSN is 123-45-6789', 'national_id'],
    ['CPF 529.982.247-25', 'national_id'],
    ['DNI 12345678Z', 'national_id'],
  ])('finds it in "%s"', (text, type) => {
    expect(containsPii(text)).toBe(true)
    expect(findPii(text).map((found) => found.type)).toContain(type)
  })

  it.each([
    'Where is my order ORD-9876?',
    'ORD-1234567890',
    'order #1234567890',
    'product P-2001 and PROD-1234',
    'since 2025-02-15 10:30',
    'I paid $1,234.50 for 12 items',
    'card 4111 1111 1111 1112',
    'DE00 3704 0044 0532 0130 00',
    'me @ home',
    'a@b',
  ])('finds none in "%s"', (text) => {
    expect(findPii(text)).toEqual([])
  })

  it('gives the places', () => {
    const text = 'write to a@b.de or call +441632960961!'
    expect(findPii(text).map(({ start, end }) => text.slice(start, end))).toEqual(['a@b.de', '+441632960961'])
  })
})
