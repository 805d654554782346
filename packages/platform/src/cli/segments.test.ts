import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { segments } from './segments.ts'

const NOW = new Date('2026-02-12T09:00:00Z')
const region = { name: 'Marmara', climateType: 'Temperate', medianBasket: 200, trend: 'Makeup' }
const payload = JSON.stringify({ customerData: { city: 'Ankara', region, currentSeason: 'Winter' } })

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customer-service-segments-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(lines: readonly string[], options: object = {}) {
  const [file, out] = [join(folder, 'in.jsonl'), join(folder, 'out.jsonl')]
  await writeFile(file, lines.join('\n'))
  const result = await segments({ file, out, ...options }, {}, NOW)
  const answers = (await readFile(out, 'utf8')).split('\n').filter((line) => line !== '')
  return { result, answers: answers.map((line) => JSON.parse(line)) }
}

describe('segments FILE', () => {
  it('SEG-67 answers a line for a line, and names what is wrong by its number', async () => {
    const { result, answers } = await run([payload, '{"customerData"', '', '{"customerData":{"city":""}}', payload])
    expect(result).toEqual({ analysed: 2, refused: 2 })
    expect(answers).toMatchObject([
      { line: 1, analysis: { estimatedBudget: 240 }, explanation: expect.stringMatching(/^This is a region-based/) },
      { line: 2, error: 'ValidationError' },
      { line: 4, error: 'ValidationError', field: 'city' },
      { line: 5, analysis: { estimatedBudget: 240 } },
    ])
  })

  it('writes more than fits into one buffer, in Turkish when wanted', async () => {
    const { result, answers } = await run(
      Array.from({ length: 1_000 }, () => payload),
      { language: 'tr' },
    )
    expect([result.analysed, answers.length]).toEqual([1_000, 1_000])
    expect(answers.at(-1)).toMatchObject({ line: 1_000, explanation: expect.stringMatching(/^Bu, Marmara için/) })
  })

  it('starts with no wrong day, no missing file, nowhere to write, and never over its own input', async () => {
    await expect(run([payload], { asOf: 'today' })).rejects.toMatchObject({ code: 'InvalidDateFormat' })
    await expect(segments({ file: join(folder, 'in.jsonl'), out: folder }, {}, NOW)).rejects.toThrow('EISDIR')
    const file = join(folder, 'in.jsonl')
    await expect(segments({ file, out: file }, {}, NOW)).rejects.toThrow('--out')
    await expect(segments({ file: join(folder, 'none') }, {}, NOW)).rejects.toThrow('ENOENT')
  })
})
