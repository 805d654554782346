import { describe, expect, it } from 'vitest'
import { nearestNames } from './nearest-names.ts'

const known = ['SendMessage', 'GetArticle', 'ListArticles', 'GetOrder', 'late_arrival', 'iade']

describe('the nearest names', () => {
  it.each([
    ['SendMesage', ['SendMessage']],
    ['sendmessage', ['SendMessage']],
    ['GetArticles', ['GetArticle', 'ListArticles']],
    ['late-arrival', ['late_arrival']],
    ['iadee', ['iade']],
    ['İade', ['iade']],
    ['', []],
    ['FlyToTheMoon', []],
  ])('of %j are %j', (name, expected) => {
    expect(nearestNames(name, known)).toEqual(expected)
  })

  it('are three at most', () => {
    expect(nearestNames('GetA', ['GetB', 'GetC', 'GetD', 'GetE'])).toHaveLength(3)
  })
})
