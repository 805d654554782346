import { put } from '@customer-service/core/store'
import { openTestService, type TestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { ArticleIndex } from '../src/engines/article-index.ts'
import { knowledge } from '../src/index.ts'
import { articles, changes, type StoredArticle } from '../src/tables.ts'
import { DAMAGED, REFUND, writeShop } from './write-articles.ts'

const DAY_MS = 86_400_000

/** The index of another process on the same store. */
async function openOther(t: TestService) {
  const index = new ArticleIndex(t.store, t.now)
  await index.build()
  return {
    index,
    async search(query: string) {
      await index.bringUpToDate()
      return index.search(query, { limit: 10, offset: 0 }).hits.map(({ id }) => id)
    },
  }
}

const writeZeppelin = (t: TestService, id: string) =>
  t.call('PUT', `/knowledge/articles/${id}`, { ...REFUND, content: 'A zeppelin flies.' })

describe('the index of a second process', () => {
  it('holds every article from the start', async () => {
    await using t = await openTestService(knowledge)
    await writeShop(t)
    t.advance(40 * DAY_MS)
    await t.call('PUT', '/knowledge/articles/kb-2', DAMAGED)
    expect((await openOther(t)).index.size).toBe(5)
  })

  it('shows what the first wrote and deleted within two seconds', async () => {
    await using t = await openTestService(knowledge)
    const other = await openOther(t)
    await writeZeppelin(t, 'kb-1')
    await writeZeppelin(t, 'kb-2')
    t.advance(2_000)
    expect(await other.search('zeppelin')).toEqual(['kb-1', 'kb-2'])
    await t.call('PUT', '/knowledge/articles/kb-1', REFUND)
    await t.call('DELETE', '/knowledge/articles/kb-2')
    t.advance(2_000)
    expect(await other.search('zeppelin')).toEqual([])
    expect(other.index.size).toBe(1)
  })

  it('takes in what was decided ten seconds before it was committed', async () => {
    await using t = await openTestService(knowledge)
    const other = await openOther(t)
    const decidedAt = t.now().toISOString()
    t.advance(10_000)
    expect(await other.search('zeppelin')).toEqual([])
    const article = zeppelin('kb-1', decidedAt)
    const change = { article_id: 'kb-1', change: 'written' as const, revision: article.revision, at: decidedAt }
    await t.store.commit([put(articles, article, 'absent'), put(changes, change, 'absent')])
    t.advance(2_000)
    expect(await other.search('zeppelin')).toEqual(['kb-1'])
  })

  it('looks at most every two seconds, and at once for an event', async () => {
    await using t = await openTestService(knowledge)
    const other = await openOther(t)
    t.advance(2_000)
    expect(await other.search('zeppelin')).toEqual([])
    await writeZeppelin(t, 'kb-1')
    t.advance(1_999)
    expect(await other.search('zeppelin')).toEqual([])
    await other.index.refresh(['kb-1'])
    expect(await other.search('zeppelin')).toEqual(['kb-1'])
  })

  it('reads everything again when nobody has searched for longer than changes are kept', async () => {
    await using t = await openTestService(knowledge)
    await writeZeppelin(t, 'kb-1')
    const other = await openOther(t)
    await t.call('DELETE', '/knowledge/articles/kb-1')
    t.advance(45 * DAY_MS)
    await writeZeppelin(t, 'kb-2')
    expect(await other.search('zeppelin')).toEqual(['kb-2'])
  })

  it('never looks when it is told that there is no other', async () => {
    await using t = await openTestService(knowledge)
    const only = new ArticleIndex(t.store, t.now, 0)
    await only.build()
    await writeZeppelin(t, 'kb-1')
    t.advance(60 * DAY_MS)
    await only.bringUpToDate()
    expect(only.size).toBe(0)
  })

  it('goes on looking for an edit that is not committed yet', async () => {
    await using t = await openTestService(knowledge)
    const other = await openOther(t)
    other.index.expect({ article_id: 'kb-1', change: 'written', revision: 'rev-1', at: t.now().toISOString() })
    expect(await other.search('zeppelin')).toEqual([])
    await writeZeppelin(t, 'kb-1')
    expect(await other.search('zeppelin')).toEqual(['kb-1'])
  })
})

function zeppelin(id: string, time: string): StoredArticle {
  return {
    id,
    title: 'Airships',
    content: 'A zeppelin flies.',
    category: 'products',
    author: 'ada',
    related_articles: [],
    steps: [],
    created_at: time,
    updated_at: time,
    revision: `rev-${id}`,
  }
}
