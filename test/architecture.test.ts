import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../', import.meta.url).pathname

interface SourceFile {
  readonly path: string
  readonly imports: readonly string[]
  readonly text: string
}

const files: readonly SourceFile[] = globSync('{packages,services,infra}/**/*.ts', {
  cwd: root,
  exclude: (path) => path.includes('node_modules') || path.includes('cdk.out'),
}).map((path) => {
  const text = readFileSync(root + path, 'utf8')
  const found = text.matchAll(
    /^(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  )
  return { path, text, imports: [...found].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '') }
})
const sources = files.filter(({ path }) => !path.endsWith('.test.ts') && !path.includes('/test/'))

/** `file: import` for every import of the chosen files that a law forbids. */
function breaches(chosen: (path: string) => boolean, isForbidden: (name: string, path: string) => boolean): string[] {
  return sources
    .filter(({ path }) => chosen(path))
    .flatMap(({ path, imports }) => imports.filter((name) => isForbidden(name, path)).map((name) => `${path}: ${name}`))
}

const inFolder = (folder: string) => (path: string) => path.startsWith(folder)
const SERVICES = 'analytics audit chatbot escalation knowledge notifications routing segmentation sentiment'.split(' ')
const isService = (name: string) => SERVICES.some((service) => name.startsWith(`@customer-service/${service}`))

describe('the laws of imports', () => {
  it('finds the sources it speaks of', () => {
    expect(sources.length).toBeGreaterThan(100)
  })

  it('contracts stand on TypeBox alone', () => {
    expect(breaches(inFolder('packages/contracts/'), (name) => !name.startsWith('.') && name !== 'typebox')).toEqual([])
  })

  it('language is pure: it knows no other package of the platform, no Node, no network', () => {
    const isForeign = (name: string) => name.startsWith('@customer-service/') || name.startsWith('node:')
    expect(breaches(inFolder('packages/language/src'), isForeign)).toEqual([])
  })

  it('core knows no service and neither contracts nor language', () => {
    expect(breaches(inFolder('packages/core/'), (name) => name.startsWith('@customer-service/'))).toEqual([])
  })

  it('a service imports no other service', () => {
    const foreign = breaches(
      inFolder('services/'),
      (name, path) => isService(name) && !name.endsWith(`/${path.split('/')[1]}`),
    )
    expect(foreign).toEqual([])
  })

  it('domain rules are pure: no I/O, no framework, no port', () => {
    const isOutside = (name: string) =>
      /^node:(?!crypto$)/.test(name) ||
      name === 'fastify' ||
      name.startsWith('@aws-sdk') ||
      /core\/(store|events|client|run)$/.test(name)
    expect(breaches((path) => /^services\/[^/]+\/src\/domain\//.test(path), isOutside)).toEqual([])
  })

  it('the embedded mode loads no AWS SDK: only adapters name it', () => {
    const isAdapter = (path: string) => /\/(dynamodb|sns-sqs|s3)\/|\/engines\/|^infra\//.test(path)
    expect(
      breaches(
        (path) => !isAdapter(path),
        (name) => name.startsWith('@aws-sdk/'),
      ),
    ).toEqual([])
  })

  it('nobody reaches into another package past its exports', () => {
    expect(
      breaches(
        () => true,
        (name) => /^@customer-service\/[^/]+\/(src|test)\//.test(name),
      ),
    ).toEqual([])
    expect(
      breaches(
        () => true,
        (name, path) => name.startsWith('../') && leavesPackage(name, path),
      ),
    ).toEqual([])
  })
})

describe('the rules inside', () => {
  it('only entry points read the environment', () => {
    const isEntry = (path: string) => /\/(main|agent-main|cli)\.ts$|^infra\/|\/run\/run-service\.ts$/.test(path)
    const readers = sources
      .filter(({ path, text }) => !isEntry(path) && text.includes('process.env'))
      .map(({ path }) => path)
    expect(readers).toEqual([])
  })

  it('services and language take time and chance as arguments', () => {
    const isAsked = ({ path }: SourceFile) => path.startsWith('services/') || path.startsWith('packages/language/src')
    const takers = sources
      .filter((file) => isAsked(file) && /\bDate\.now\(\)|new Date\(\)|Math\.random\(\)/.test(file.text))
      .map(({ path }) => path)
    expect(takers).toEqual([])
  })

  it('tests hold no elapsed times, which a busy machine would break', () => {
    const tests = globSync('{packages,services,infra,test}/**/*.{test,suite,contract}.ts', {
      cwd: root,
      exclude: (path) => path.includes('node_modules'),
    })
    expect(tests.length).toBeGreaterThan(200)
    const timed = tests.filter((path) =>
      /expect\([^\n]*\b(performance|Date)\.now\(\)/.test(readFileSync(root + path, 'utf8')),
    )
    expect(timed).toEqual([])
  })

  it('threads are started in one place, which keeps them from ending the process', () => {
    const starting = sources.filter(({ text }) => /\bnew Worker\(/.test(text)).map(({ path }) => path)
    expect(starting).toEqual(['packages/core/src/start-thread.ts'])
  })

  it('paths that the documents name exist', () => {
    const documents = globSync('{*.md,docs/**/*.md,packages/*/README.md,services/*/README.md}', { cwd: root })
    const missing = documents.flatMap((document) =>
      [
        ...readFileSync(root + document, 'utf8').matchAll(
          /`((?:packages|services|test|docs|infra|openapi)\/[\w./-]+)`/g,
        ),
      ]
        .map(([, path = '']) => path)
        .filter((path) => globSync(path.replace(/\/$/, ''), { cwd: root }).length === 0)
        .map((path) => `${document}: ${path}`),
    )
    expect(missing).toEqual([])
  })

  it('curl in the documents sends its JSON as JSON', () => {
    const documents = globSync('{*.md,docs/**/*.md}', { cwd: root })
    expect(documents.filter((document) => / -d '\{/.test(readFileSync(root + document, 'utf8')))).toEqual([])
  })

  it('commands that the documents name are scripts, and pnpm has none of its own by that name', () => {
    const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(
      readFileSync(`${root}package.json`, 'utf8'),
    )
    const documents = globSync('{*.md,docs/**/*.md,packages/*/README.md,services/*/README.md}', { cwd: root })
    const named = documents.flatMap((document) =>
      [...readFileSync(root + document, 'utf8').matchAll(/pnpm@12 ([a-z][\w:-]*)/g)].map(([, command = '']) => command),
    )
    expect(new Set(named).difference(new Set([...Object.keys(scripts), 'exec']))).toEqual(new Set())
    expect(Object.keys(scripts).filter((name) => PNPM_COMMANDS.has(name))).toEqual([])
  })
})

/** What pnpm does itself instead of running the script of that name; `start` and `test` run the script. */
const PNPM_COMMANDS = new Set(
  `add approve-builds audit bin cache cat-file cat-index completion config create dedupe deploy dlx docs doctor env exec
  fetch find-hash help import info init install licenses link list login logout ls outdated owner pack patch patch-commit
  patch-remove ping prune publish rebuild recursive remove root run search self-update server setup star store unlink
  unpublish update version view whoami why`.split(/\s+/),
)

function leavesPackage(name: string, path: string): boolean {
  const packageOf = (file: string) =>
    file
      .split('/')
      .slice(0, file.startsWith('infra/') ? 1 : 2)
      .join('/')
  const target = new URL(name, `file:///${path}`).pathname.slice(1)
  return packageOf(target) !== packageOf(path)
}
