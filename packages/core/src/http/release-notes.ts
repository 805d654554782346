import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import type { Contract } from '../contract.ts'
import { AppError } from '../errors.ts'
import { validateInput } from './validation.ts'

export interface Release {
  readonly version: string
  readonly date: string | null
  readonly highlights: readonly string[]
  readonly breaking: readonly string[]
  readonly fixes: readonly string[]
}

/** The changelog as data, and as it was written. */
export interface Releases {
  readonly current: string
  readonly releases: readonly Release[]
  readonly markdown: string
}

/** Reads a changelog of `## 1.2.0 - 2026-02-12` headings with `### Added|Changed|Fixed|Breaking` lists. */
export function parseChangelog(markdown: string, current: string): Releases {
  const releases = markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => parseRelease(section))
  return { current, releases, markdown }
}

function parseRelease(section: string): Release {
  const [heading = '', ...lines] = section.split('\n')
  const [version = '', date = null] = heading.replace(/[[\]]/g, '').split(' - ')
  const found: Record<'highlights' | 'breaking' | 'fixes', string[]> = { highlights: [], breaking: [], fixes: [] }
  let list = found.highlights
  for (const line of lines) {
    if (/^### Breaking/i.test(line)) list = found.breaking
    else if (/^### Fixed/i.test(line)) list = found.fixes
    else if (line.startsWith('### ')) list = found.highlights
    else if (line.startsWith('- ')) list.push(line.slice(2).trim())
    else if (/^\s+\S/.test(line) && list.length > 0) list.push(`${list.pop()} ${line.trim()}`)
  }
  return { version: version.trim(), date: date?.trim() ?? null, ...found }
}

const Strings = Type.Array(Type.String())
const ReleaseSchema = Type.Object({
  version: Type.String(),
  date: Type.Union([Type.String(), Type.Null()]),
  highlights: Strings,
  breaking: Strings,
  fixes: Strings,
})

const contract = {
  method: 'GET',
  url: '/api/release-notes',
  config: { action: 'GetReleaseNotes' },
  schema: {
    summary: 'What changed in each release, newest first',
    description: '`Accept: text/markdown` gives the changelog as it was written.',
    querystring: Type.Object(
      { since: Type.Optional(Type.String({ maxLength: 32, description: 'Only what is newer than this version' })) },
      { additionalProperties: false },
    ),
    response: { 200: Type.Object({ releases: Type.Array(ReleaseSchema), current: Type.String() }) },
  },
} as const satisfies Contract

type Query = Static<typeof contract.schema.querystring>

/** `GET /api/release-notes` (S3:641): JSON, or the changelog itself for `Accept: text/markdown`. */
export const releaseNotes = {
  contract,
  answer(releases: Releases, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { since } = validateInput(contract.schema, { query: request.query }).query as Query
    if (request.headers.accept?.includes('text/markdown')) {
      return reply.header('content-type', 'text/markdown; charset=utf-8').send(releases.markdown)
    }
    const listed = since === undefined ? releases.releases : newerThan(releases.releases, since)
    return reply
      .header('content-type', 'application/json; charset=utf-8')
      .send(JSON.stringify({ releases: listed, current: releases.current }))
  },
}

function newerThan(releases: readonly Release[], since: string): readonly Release[] {
  const at = releases.findIndex(({ version }) => version === since)
  if (at < 0) throw new AppError(400, 'ValidationError', `No release ${since}`, { field: 'since' })
  return releases.slice(0, at)
}
