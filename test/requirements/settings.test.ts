import { readFile } from 'node:fs/promises'
import { modules } from '@customer-service/platform'
import { describe, expect, it } from 'vitest'

const document = await readFile(new URL('../../docs/settings.md', import.meta.url), 'utf8')

interface Setting {
  readonly default?: unknown
  readonly description?: string
}

const settings = modules.flatMap(({ manifest, Config }) =>
  Object.entries(Config.properties).map(
    ([name, setting]) => [`${manifest.name}: ${name}`, rowOf(name, setting)] as const,
  ),
)

function rowOf(name: string, { default: byDefault, description = '' }: Setting): string {
  const shown = byDefault === undefined || byDefault === '' ? 'none' : `\`${String(byDefault)}\``
  return `| \`${name}\` | ${shown} | ${description} |`
}

describe('docs/settings.md', () => {
  it.each(settings)('has the row of %s', (_name, row) => {
    expect(document).toContain(`\n${row}\n`)
  })

  it('names no setting that is gone', () => {
    const known = new Set(settings.map(([name]) => name.replace(/.*: /, '')))
    const named = [...document.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name)
    expect(named.filter((name) => name !== undefined && !known.has(name))).toEqual([])
  })
})
