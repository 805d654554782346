import { type Language, prefixed } from '@customer-service/contracts'
import type { CustomerView, viewCaseAsCustomer as contract } from '@customer-service/contracts/escalation'
import { toTimestamp } from '@customer-service/core'
import { PageReply, type Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { casePage, problemPage, STYLE_HASH } from '../domain/customer-page.ts'
import { ownerMark, readToken } from '../domain/customer-token.ts'
import { customerView } from '../domain/customer-view.ts'
import { spokenLanguage } from '../domain/customer-words.ts'
import type { EscalationCase } from '../domain/escalation-case.ts'
import { caseNotFound, linkExpired, tooManyViews } from '../errors.ts'
import { awaitCase } from './load-case.ts'

type ViewRequest = Request<typeof contract>

type Opened =
  | { readonly kind: 'open'; readonly found: EscalationCase; readonly expires: number }
  | { readonly kind: 'expired' }
  | { readonly kind: 'unknown' }

/** Unsigned: the token in the link is the permission. A browser gets a page, a program JSON. */
export async function viewCaseAsCustomer(deps: Deps, request: ViewRequest): Promise<CustomerView | PageReply> {
  const id = prefixed('esc', request.params.escalation_id)
  const opened = await openLink(deps, id, request.query.token)
  const isPage = prefersPage(request.headers.accept)
  const preferred = (request.headers['accept-language'] ?? '').split(',')
  if (opened.kind !== 'open') {
    if (isPage) return problemReply(opened.kind, id, spokenLanguage(...preferred))
    throw opened.kind === 'expired' ? linkExpired() : caseNotFound(id)
  }
  const view = customerView(opened.found, {
    timeZone: deps.rules.policy.calendar.clock.timeZone,
    linkExpiresAt: toTimestamp(new Date(opened.expires * 1000)),
  })
  if (!isPage) return view
  const language = spokenLanguage(opened.found.relevant_data.language, ...preferred)
  return new PageReply(200, casePage(view, language, deps.now()), STYLE_HASH)
}

/** An expired link was once right: who has it knows the number of the case. */
function problemReply(problem: 'expired' | 'unknown', id: string, language: Language): PageReply {
  return problem === 'expired'
    ? new PageReply(410, problemPage(problem, language, id), STYLE_HASH)
    : new PageReply(404, problemPage(problem, language), STYLE_HASH)
}

/** The token is checked before anything is read or waited for: guessing costs us no more than refusing. */
async function openLink(deps: Deps, id: string, given: string | undefined): Promise<Opened> {
  const { secrets, now, views } = deps
  const token = readToken(secrets, id, given)
  if (!token) return { kind: 'unknown' }
  if (token.expires * 1000 <= now().getTime()) return { kind: 'expired' }
  const waitSeconds = views.take(id)
  if (waitSeconds !== undefined) throw tooManyViews(waitSeconds)
  const found = await awaitCase(deps, id, (one) => ownerMark(secrets, one) === token.owner)
  return found ? { kind: 'open', found, expires: token.expires } : { kind: 'unknown' }
}

/** Browsers name HTML; programs name JSON first, or take anything. */
function prefersPage(accept = ''): boolean {
  return /text\/html|application\/json/.exec(accept.toLowerCase())?.[0] === 'text/html'
}
