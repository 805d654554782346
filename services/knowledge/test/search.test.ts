import { add } from '@customer-service/core/store'
import { openTestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { knowledge } from '../src/index.ts'
import { views } from '../src/tables.ts'
import { DAMAGED, REFUND, writeShop } from './write-articles.ts'

const ids = (answer: { body: { results: { id: string }[] } }) => answer.body.results.map(({ id }) => id)

describe('search', () => {
  it('KNW-13 finds the returns articles first: "return damaged product" in returns', async () => {
    await using t = await openTestService(knowledge)
    await writeShop(t)
    const found = await t.call('GET', '/knowledge/search?query=return%20damaged%20product&category=returns')
    expect(found.status).toBe(200)
    expect(ids(found).slice(0, 2)).toEqual(['kb-12345', 'kb-12346'])
    const [first, second] = found.body.results
    expect(first.relevance_score).toBeGreaterThan(second.relevance_score)
    expect(first.relevance_score).toBeGreaterThanOrEqual(0.5)
  })

  it('KNW-01 KNW-06 KNW-07 answers as printed, with page, limit and offset', async () => {
    await using t = await openTestService(knowledge)
    await writeShop(t)
    const { body } = await t.call('GET', '/knowledge/search?query=damaged')
    expect(body).toMatchObject({ total: body.results.length, page: 1, limit: 10, offset: 0 })
    const hits = new Map(body.results.map((hit: { id: string }) => [hit.id, hit]))
    const printed = {
      id: 'kb-12346',
      title: REFUND.title,
      content: REFUND.content,
      category: 'returns',
      relevance_score: expect.any(Number),
      metadata: { last_updated: '2026-11-21T10:00:00Z', views: 0 },
      snippet: expect.anything(),
    }
    expect(hits.get('kb-12346')).toEqual(printed)
    expect(hits.get('kb-12345')).toMatchObject({ id: 'kb-12345', steps: [{ step: 1 }, { step: 2 }] })
  })

  it('KNW-04 KNW-05 KNW-07 pages through all hits with an exact total', async () => {
    await using t = await openTestService(knowledge)
    for (let i = 0; i < 25; i++) await t.call('POST', '/knowledge/articles', { ...DAMAGED, title: `Damaged ${i}` })
    const all: string[] = []
    for (const offset of [0, 10, 20]) {
      const page = await t.call('GET', `/knowledge/search?query=damaged&offset=${offset}`)
      expect(page.body).toMatchObject({ total: 25, page: offset / 10 + 1, limit: 10, offset })
      all.push(...ids(page))
    }
    expect(new Set(all).size).toBe(25)
    expect((await t.call('GET', '/knowledge/search?query=damaged&limit=10&offset=15')).body.page).toBe(2)
  })

  it('KNW-02 KNW-04 refuses a search without a query or with a wrong limit, naming the field', async () => {
    await using t = await openTestService(knowledge)
    for (const [query, field] of [
      ['', 'query'],
      ['?query=%20', 'query'],
      ['?query=a&limit=101', 'limit'],
      ['?query=a&limit=0', 'limit'],
      ['?query=a&offset=-1', 'offset'],
    ]) {
      const { status, body } = await t.call('GET', `/knowledge/search${query}`)
      expect([status, body.error, body.field]).toEqual([400, 'ValidationError', field])
    }
  })

  it('KNW-03 leaves other categories out', async () => {
    await using t = await openTestService(knowledge)
    await writeShop(t)
    expect(ids(await t.call('GET', '/knowledge/search?query=parcel&category=delivery'))).toEqual(['kb-20001'])
    expect((await t.call('GET', '/knowledge/search?query=parcel&category=returns')).body.total).toBe(0)
  })

  it('shows an edit and a deletion in the very next search', async () => {
    await using t = await openTestService(knowledge)
    const search = async () => ids(await t.call('GET', '/knowledge/search?query=zeppelin'))
    await t.call('PUT', '/knowledge/articles/kb-1', { ...REFUND, content: 'A zeppelin flies.' })
    expect(await search()).toEqual(['kb-1'])
    await t.call('PUT', '/knowledge/articles/kb-1', REFUND)
    expect(await search()).toEqual([])
    await t.call('PUT', '/knowledge/articles/kb-1', { ...REFUND, content: 'Another zeppelin.' })
    await t.call('DELETE', '/knowledge/articles/kb-1')
    expect(await search()).toEqual([])
    await t.call('PUT', '/knowledge/articles/kb-1', { ...REFUND, content: 'The zeppelin is back.' })
    expect(await search()).toEqual(['kb-1'])
  })

  it('shows views of this process at once and of others within ten seconds', async () => {
    await using t = await openTestService(knowledge)
    await writeShop(t)
    const found = async () =>
      (await t.call('GET', '/knowledge/search?query=damaged&limit=1')).body.results[0].metadata.views
    expect(await found()).toBe(0)
    await t.call('GET', '/knowledge/articles/kb-12345')
    expect(await found()).toBe(1)
    await t.store.commit([add(views, ['kb-12345', '2026-11-21T10:00:00.000Z'], { views: 5 })])
    t.advance(10_000)
    expect(await found()).toBe(6)
  })

  it('shows what of an article the query is about, its words marked in any form, typing errors or not', async () => {
    await using t = await openTestService(knowledge)
    const filler = 'Nothing here is about it. '.repeat(200)
    await t.call('PUT', '/knowledge/articles/kb-1', {
      ...REFUND,
      content: `${filler}Refunds of damaged goods take long.`,
    })
    const { body } = await t.call('GET', '/knowledge/search?query=damagd%20good')
    const { text, matches } = body.results[0].snippet
    expect(text.length).toBeLessThanOrEqual(200)
    const words = matches.map(({ start, end }: { start: number; end: number }) => text.slice(start, end))
    expect(words).toEqual(['damaged', 'goods'])
  })

  it('leaves the snippets out for who asks for none', async () => {
    await using t = await openTestService(knowledge)
    await t.call('PUT', '/knowledge/articles/kb-1', REFUND)
    const { body } = await t.call('GET', '/knowledge/search?query=refund&snippets=false')
    expect(body.results).toMatchObject([{ id: 'kb-1' }])
    expect(body.results[0]).not.toHaveProperty('snippet')
    const refused = await t.call('GET', '/knowledge/search?query=refund&snippets=some')
    expect(refused).toMatchObject({ status: 400, body: { field: 'snippets' } })
  })

  it('finds articles in any language', async () => {
    await using t = await openTestService(knowledge)
    await t.call('PUT', '/knowledge/articles/kb-tr', {
      title: 'Hasarlı ürün nasıl iade edilir?',
      content: 'Hasarlı ürünü on dört gün içinde ücretsiz iade edebilirsiniz.',
      category: 'iade',
    })
    const found = await t.call('GET', `/knowledge/search?query=${encodeURIComponent('hasarlı ürün iadesi')}`)
    expect(ids(found)).toEqual(['kb-tr'])
  })

  it('PLT-26 stays within the size of an answer when a hundred long articles match', async () => {
    await using t = await openTestService(knowledge)
    const content = `parcel ${'字"'.repeat(1_500)}`
    for (let i = 0; i < 100; i++) await t.call('POST', '/knowledge/articles', { ...REFUND, content })
    const found = await t.call('GET', '/knowledge/search?query=parcel&limit=100')
    expect(found.status).toBe(200)
    expect(found.raw.length).toBeLessThanOrEqual(262_144)
    expect(found.body.results).toHaveLength(100)
    const one = await t.call('GET', '/knowledge/search?query=parcel&limit=1')
    expect(one.body.results[0].content).toBe(content.slice(0, 2_000))
  })
})
