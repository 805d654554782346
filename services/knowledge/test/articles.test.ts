import { openTestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { knowledge } from '../src/index.ts'
import { DAMAGED, REFUND, writeShop } from './write-articles.ts'

const ONLY_TRACKING = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*article/kb-20001' }],
}

describe('articles', () => {
  it('KNW-08 KNW-09 gives an article as printed: steps from 1, author, related articles', async () => {
    await using t = await openTestService(knowledge)
    await writeShop(t)
    const related_articles = ['12346', 'kb-12350']
    await t.call('PUT', '/knowledge/articles/kb-12345', { ...DAMAGED, related_articles })
    const { status, body } = await t.call('GET', '/knowledge/articles/12345')
    expect(status).toBe(200)
    expect(body).toEqual({
      id: 'kb-12345',
      title: DAMAGED.title,
      content: DAMAGED.content,
      category: 'returns',
      metadata: {
        last_updated: '2026-11-21T10:00:00Z',
        views: 1,
        author: 'support_team',
        related_articles: ['kb-12346', 'kb-12350'],
        version: 2,
      },
      steps: [
        { step: 1, ...DAMAGED.steps[0] },
        { step: 2, ...DAMAGED.steps[1] },
      ],
    })
  })

  it('KNW-10 counts a view for each article read, and none for a search hit', async () => {
    await using t = await openTestService(knowledge)
    await writeShop(t)
    await t.call('GET', '/knowledge/articles/kb-12345')
    await t.call('GET', '/knowledge/search?query=damaged')
    const { body } = await t.call('GET', '/knowledge/articles/kb-12345')
    expect(body.metadata.views).toBe(2)
    const search = await t.call('GET', '/knowledge/search?query=damaged')
    expect(search.body.results[0].metadata.views).toBe(2)
  })

  it('KNW-10 starts the views of an id at 0 when its article was deleted and another is written', async () => {
    await using t = await openTestService(knowledge)
    await writeShop(t)
    await t.call('GET', '/knowledge/articles/kb-12345')
    await t.call('DELETE', '/knowledge/articles/kb-12345')
    t.advance(1_000)
    await t.call('PUT', '/knowledge/articles/kb-12345', REFUND)
    expect((await t.call('GET', '/knowledge/articles/kb-12345')).body.metadata).toMatchObject({ views: 1, version: 1 })
  })

  it('KNW-11 makes ids that begin with kb- and takes ids of the caller', async () => {
    await using t = await openTestService(knowledge)
    const created = await t.call('POST', '/knowledge/articles', REFUND)
    expect(created.status).toBe(201)
    expect(created.body.id).toMatch(/^kb-[0-9a-z]{35}$/)
    expect(created.body.metadata.author).toBe('admin')
    const put = await t.call('PUT', '/knowledge/articles/refunds', REFUND)
    expect([put.status, put.body.id]).toEqual([201, 'kb-refunds'])
    expect((await t.call('PUT', '/knowledge/articles/kb-refunds', REFUND)).status).toBe(200)
  })

  it('KNW-11 takes the id that it answered, also where the part after the prefix has 64 characters', async () => {
    await using t = await openTestService(knowledge)
    const part = 'a'.repeat(64)
    const { body } = await t.call('PUT', `/knowledge/articles/${part}`, REFUND)
    expect(body.id).toBe(`kb-${part}`)
    expect((await t.call('GET', `/knowledge/articles/${body.id}`)).body).toMatchObject({ id: body.id })
    expect(await t.call('GET', `/knowledge/articles/${part}a`)).toMatchObject({ body: { field: 'article_id' } })
  })

  it('KNW-12 deletes an article for good', async () => {
    await using t = await openTestService(knowledge)
    await writeShop(t)
    expect((await t.call('DELETE', '/knowledge/articles/kb-12345')).body).toEqual({ id: 'kb-12345' })
    expect((await t.call('GET', '/knowledge/articles/kb-12345')).status).toBe(404)
    expect((await t.call('DELETE', '/knowledge/articles/kb-12345')).status).toBe(404)
  })

  it('KNW-12 refuses a write by somebody who read an older version', async () => {
    await using t = await openTestService(knowledge)
    const first = await t.call('PUT', '/knowledge/articles/kb-1', { ...REFUND, expected_version: 0 })
    expect(first.status).toBe(201)
    const second = await t.call('PUT', '/knowledge/articles/kb-1', { ...REFUND, expected_version: 1 })
    expect(second.body.metadata.version).toBe(2)
    const late = await t.call('PUT', '/knowledge/articles/kb-1', { ...REFUND, title: 'Late', expected_version: 1 })
    expect(late.status).toBe(409)
    expect(late.body).toMatchObject({ error: 'Conflict', field: 'expected_version' })
  })

  it('KNW-12 keeps every one of many writes at the same time', async () => {
    await using t = await openTestService(knowledge)
    await t.call('GET', '/knowledge/articles')
    const titles = Array.from({ length: 6 }, (_, i) => `Title ${i}`)
    const answers = await Promise.all(
      titles.map((title) => t.call('PUT', '/knowledge/articles/kb-1', { ...REFUND, title })),
    )
    expect(answers.map(({ body }) => body.metadata.version).sort()).toEqual([1, 2, 3, 4, 5, 6])
    expect((await t.call('GET', '/knowledge/articles')).body.total).toBe(1)
  })

  it('KNW-09 refuses related articles that do not exist, the article itself, and one named twice', async () => {
    await using t = await openTestService(knowledge)
    await writeShop(t)
    const put = (related_articles: string[]) =>
      t.call('PUT', '/knowledge/articles/kb-12345', { ...DAMAGED, related_articles })
    for (const [related, field] of [
      [['kb-99999'], 'related_articles[0]'],
      [['kb-12346', 'kb-12345'], 'related_articles[1]'],
      [['kb-12346', '12346'], 'related_articles[1]'],
    ] as const) {
      const { status, body } = await put([...related])
      expect([status, body.error, body.field]).toEqual([400, 'ValidationError', field])
    }
  })

  it('KNW-09 leaves out related articles that were deleted since', async () => {
    await using t = await openTestService(knowledge)
    await writeShop(t)
    const related_articles = ['kb-12346', 'kb-12350']
    await t.call('PUT', '/knowledge/articles/kb-12345', { ...DAMAGED, related_articles })
    await t.call('DELETE', '/knowledge/articles/kb-12346')
    const { body } = await t.call('GET', '/knowledge/articles/kb-12345')
    expect(body.metadata.related_articles).toEqual(['kb-12350'])
  })

  it('KNW-12 lists by last change, in both directions, in parts and with the total', async () => {
    await using t = await openTestService(knowledge, { now: '2026-10-31T23:00:00Z' })
    for (const id of ['a', 'b', 'c', 'd', 'e']) {
      await t.call('PUT', `/knowledge/articles/kb-${id}`, { ...REFUND, category: id < 'c' ? 'early' : 'late' })
      t.advance(20 * 60_000)
    }
    await t.call('PUT', '/knowledge/articles/kb-b', { ...REFUND, category: 'early' })
    const list = async (query: string) => {
      const { body } = await t.call('GET', `/knowledge/articles${query}`)
      return [body.articles.map((article: { id: string }) => article.id.slice(3)).join(''), body.total]
    }
    expect(await list('')).toEqual(['bedca', 5])
    expect(await list('?sort=oldest')).toEqual(['acdeb', 5])
    expect(await list('?limit=2&offset=1')).toEqual(['ed', 5])
    expect(await list('?limit=2&offset=3&sort=oldest')).toEqual(['eb', 5])
    expect(await list('?offset=5')).toEqual(['', 5])
    expect(await list('?category=early')).toEqual(['ba', 2])
    expect(await list('?category=none')).toEqual(['', 0])
  })

  it('KNW-12 counts the articles of each category', async () => {
    await using t = await openTestService(knowledge)
    await writeShop(t)
    await t.call('PUT', '/knowledge/articles/kb-12346', { ...REFUND, category: ' iade ve değişim ' })
    await t.call('DELETE', '/knowledge/articles/kb-20001')
    expect((await t.call('GET', '/knowledge/categories')).body.categories).toEqual([
      { category: 'iade ve değişim', articles: 1 },
      { category: 'returns', articles: 2 },
    ])
  })

  it('KNW-12 refuses a category without a visible character or with a line break', async () => {
    await using t = await openTestService(knowledge)
    for (const category of ['   ', 'a\nb']) {
      const { status, body } = await t.call('POST', '/knowledge/articles', { ...REFUND, category })
      expect([status, body.field]).toEqual([400, 'category'])
    }
  })

  it('refuses an article that no answer could hold', async () => {
    await using t = await openTestService(knowledge)
    const content = 'ü'.repeat(100_000)
    const steps = Array.from({ length: 30 }, () => ({ title: 'x', description: 'ü'.repeat(2_000) }))
    const { status } = await t.call('POST', '/knowledge/articles', { ...REFUND, content, steps })
    expect([400, 413]).toContain(status)
  })

  it('hides articles that a policy does not cover, and refuses writes and lists of all', async () => {
    await using t = await openTestService(knowledge)
    await writeShop(t)
    const limited = { principal: 'user/bo', policy: ONLY_TRACKING }
    const call = async (method: string, path: string, body?: unknown) =>
      (await t.call(method, path, body, limited)).status
    expect(await call('GET', '/knowledge/articles/kb-20001')).toBe(200)
    expect(await call('GET', '/knowledge/articles/kb-12345')).toBe(404)
    expect(await call('DELETE', '/knowledge/articles/kb-12345')).toBe(404)
    expect(await call('PUT', '/knowledge/articles/kb-12345', REFUND)).toBe(403)
    expect(await call('POST', '/knowledge/articles', REFUND)).toBe(403)
    expect(await call('GET', '/knowledge/articles')).toBe(403)
    expect(await call('GET', '/knowledge/search?query=parcel')).toBe(403)
    expect(await call('GET', '/knowledge/unanswered')).toBe(403)
  })
})
