import { type Language, prefixed } from '@customer-service/contracts'
import type { CustomerView, viewCaseAsCustomer as contract } from '@customer-service/contracts/escalation'
import { type AppError, toTimestamp } from '@customer-service/core'
import { PageReply, type Request } from '@customer-service/core/http'
import { Unavailable } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { casePage, problemPage, STYLE_HASH } from '../domain/customer-page.ts'
import { ownerMark, readToken } from '../domain/customer-token.ts'
import { customerView } from '../domain/customer-view.ts'
import { type LinkProblem, spokenLanguage } from '../domain/customer-words.ts'
import type { EscalationCase } from '../domain/escalation-case.ts'
import { caseNotFound, linkExpired, tooManyViews } from '../errors.ts'
import { awaitCase } from './load-case.ts'

type ViewRequest = Request<typeof contract>

interface Problem {
  readonly kind: LinkProblem
  /** What a program is told. */
  readonly error: AppError | Unavailable
}

type Opened = Problem | { readonly kind: 'open'; readonly found: EscalationCase; readonly expires: number }

const STATUS: Readonly<Record<LinkProblem, number>> = { unknown: 404, expired: 410, busy: 429, unavailable: 503 }

/** Unsigned: the token in the link is the permission. A browser gets a page, a program JSON. */
export async function viewCaseAsCustomer(deps: Deps, request: ViewRequest): Promise<CustomerView | PageReply> {
  const id = prefixed('esc', request.params.escalation_id)
  const opened = await openLink(deps, id, request.query.token)
  const isPage = prefersPage(request.headers.accept)
  const preferred = (request.headers['accept-language'] ?? '').split(',')
  if (opened.kind !== 'open') {
    if (isPage) return problemReply(opened, id, spokenLanguage(...preferred))
    throw opened.error
  }
  const view = customerView(opened.found, {
    timeZone: deps.rules.policy.calendar.clock.timeZone,
    linkExpiresAt: toTimestamp(new Date(opened.expires * 1000)),
  })
  if (!isPage) return view
  const language = spokenLanguage(opened.found.relevant_data.language, ...preferred)
  return new PageReply(200, casePage(view, language, deps.now()), STYLE_HASH)
}

/** A link that isn't wrong was right once: who has it knows the number of the case. */
function problemReply({ kind, error }: Problem, id: string, language: Language): PageReply {
  const page = problemPage(kind, language, kind === 'unknown' ? undefined : id)
  return new PageReply(STATUS[kind], page, STYLE_HASH, error.retryAfterSeconds)
}

/** The token is checked before anything is read or waited for: guessing costs us no more than refusing. */
async function openLink(deps: Deps, id: string, given: string | undefined): Promise<Opened> {
  const { secrets, now, views } = deps
  const unknown: Problem = { kind: 'unknown', error: caseNotFound(id) }
  const token = readToken(secrets, id, given)
  if (!token) return unknown
  if (token.expires * 1000 <= now().getTime()) return { kind: 'expired', error: linkExpired() }
  const waitSeconds = views.take(id)
  if (waitSeconds !== undefined) return { kind: 'busy', error: tooManyViews(waitSeconds) }
  try {
    const found = await awaitCase(deps, id, (one) => ownerMark(secrets, one) === token.owner)
    return found ? { kind: 'open', found, expires: token.expires } : unknown
  } catch (error) {
    if (error instanceof Unavailable) return { kind: 'unavailable', error }
    throw error
  }
}

/** Browsers name HTML; programs name JSON first, or take anything. */
function prefersPage(accept = ''): boolean {
  return /text\/html|application\/json/.exec(accept.toLowerCase())?.[0] === 'text/html'
}
