import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { readZip } from '../../../test/read-zip.ts'
import type { Cell } from '../../domain/report-rows.ts'
import { inSlices } from '../in-slices.ts'
import { workbook } from './workbook.ts'

async function cellsOf(row: readonly Cell[]): Promise<string> {
  const sheet = { name: 'Rows', columns: ['a'], rows: inSlices([row]) }
  const text = readZip(await buffer(workbook([sheet]))).get('xl/worksheets/sheet1.xml') ?? ''
  return /<row>.*?<\/row><row>(.*)<\/row>/.exec(text)?.[1] ?? ''
}

describe('ANA-10 workbook', () => {
  it('keeps numbers, truths, days and moments as what they are', async () => {
    expect(await cellsOf([0.25, true, null, '2025-02-01', '2025-02-01T12:00:00Z'])).toBe(
      '<c><v>0.25</v></c><c t="b"><v>1</v></c><c/><c s="2"><v>45689</v></c><c s="3"><v>45689.5</v></c>',
    )
  })

  it.each(['=1+1', '+90 532', '-2', '@SUM(A1)', '\t=1'])('writes %j as text, never as a formula', async (text) => {
    expect(await cellsOf([text])).toContain(`t="inlineStr"><is><t xml:space="preserve">${text}</t>`)
  })

  it('escapes markup and leaves out what XML cannot hold', async () => {
    expect(await cellsOf(['<a href="x">&</a> Çağrı Şengül 😀\u0000\u000b\ufffe'])).toContain(
      '>&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt; Çağrı Şengül 😀</t>',
    )
  })

  it('has every part that its list of types names', async () => {
    const rows = () => inSlices([['x']])
    const parts = readZip(
      await buffer(
        workbook([
          { name: 'One', columns: ['a'], rows: rows() },
          { name: 'Two & more', columns: ['a'], rows: rows() },
        ]),
      ),
    )
    const named = [...(parts.get('[Content_Types].xml') ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, name]) => name,
    )
    expect(named).toHaveLength(4)
    expect(named.filter((name) => name === undefined || !parts.has(name))).toEqual([])
    expect(parts.get('xl/workbook.xml')).toContain('<sheet name="Two &amp; more" sheetId="2" r:id="r2"/>')
  })
})
