import { prefixed } from '@customer-service/contracts'
import { getConversation, type Message } from '@customer-service/contracts/chatbot'
import type { CaseOpened, createCase as contract } from '@customer-service/contracts/escalation'
import { AppError, accessDenied } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { resourceOf } from '../domain/escalation-case.ts'
import { openCase } from '../domain/open-case.ts'
import { caseOpened } from '../domain/views.ts'
import { nobodyNamed, strangersConversation } from '../errors.ts'
import { caseWrites, transcriptWrites } from './case-writes.ts'

type CreateRequest = Request<typeof contract>

/** How long the chatbot may take to tell the transcript: a case without one is better than no case. */
const TRANSCRIPT_WITHIN_MS = 3_000
const TRANSCRIPT_MESSAGES = 100

/** Opens a case under a new id. The conversation, where the caller may read it, gives the transcript and the owner. */
export async function createCase(deps: Deps, request: CreateRequest): Promise<Decision<CaseOpened>> {
  const { body, caller } = request
  if (body.conversation_id === undefined && body.user_id === undefined) throw nobodyNamed()
  const conversation_id = body.conversation_id && prefixed('conv', body.conversation_id)
  const told = conversation_id === undefined ? undefined : await readConversation(deps, request, conversation_id)
  if (conversation_id && told && body.user_id && told.user_id !== body.user_id)
    throw strangersConversation(conversation_id)
  const escalation_id = deps.newId('esc')
  const user_id = body.user_id ?? told?.user_id
  const resource = resourceOf({ escalation_id, ...(user_id !== undefined && { user_id }) })
  if (!caller.may(resource)) throw accessDenied(resource)
  const opened = openCase(deps.rules, { ...body, conversation_id, user_id, escalation_id }, deps.now())
  return {
    reply: caseOpened(opened, deps.publicUrl()),
    writes: [...caseWrites(deps, undefined, opened), ...transcriptWrites(deps, opened, told?.messages ?? [])],
    audit: {
      resource_id: escalation_id,
      ...(user_id !== undefined && { user_id }),
      details: {
        ...(conversation_id !== undefined && { conversation_id }),
        priority: opened.priority,
        transcript_messages: told?.messages.length ?? 0,
      },
    },
  }
}

interface Told {
  readonly user_id: string
  readonly messages: readonly Message[]
}

/** The newest messages; undefined when the conversation is unknown, not the caller's, or can't be read now for any reason. */
async function readConversation(
  { client, now, log }: Deps,
  { caller, deadline }: CreateRequest,
  conversation_id: string,
): Promise<Told | undefined> {
  const options = { caller, deadline: Math.min(deadline, now().getTime() + TRANSCRIPT_WITHIN_MS) }
  const page = (offset: number) =>
    client.call(
      getConversation,
      { params: { conversation_id }, query: { limit: TRANSCRIPT_MESSAGES, offset } },
      options,
    )
  try {
    const first = await page(0)
    return first.total > TRANSCRIPT_MESSAGES ? await page(first.total - TRANSCRIPT_MESSAGES) : first
  } catch (error) {
    const isUnknown = error instanceof AppError && error.status === 404
    if (!isUnknown) log.warn({ conversation_id, err: error }, 'escalation.transcript_missing')
    return undefined
  }
}
