import { type Static, Type } from 'typebox'
import { Message } from '../chatbot/http.ts'
import {
  ConversationId,
  FreeForm,
  Id,
  Limit,
  Offset,
  position,
  Score,
  Strict,
  Text,
  Timestamp,
  UserId,
  withExample,
} from '../common.ts'
import { Priority } from '../priority.ts'
import { caseOpenedSample, caseSample, createCaseSample } from './samples.ts'

export type CaseStatus = Static<typeof CaseStatus>
export const CaseStatus = Type.Enum(['created', 'assigned', 'in_progress', 'waiting_customer', 'resolved', 'closed'])

const Assignee = Type.String({ minLength: 1, maxLength: 128, pattern: '^[^\\u0000-\\u001f\\u007f]+$' })
const ActionName = Type.String({ minLength: 1, maxLength: 64, pattern: '^[a-z][a-z0-9_]*$' })

export type CreateCase = Static<typeof CreateCase>
export const CreateCase = Strict({
  conversation_id: Type.Optional(ConversationId),
  user_id: Type.Optional(UserId),
  priority: Type.Optional(Priority),
  issue_summary: Text(2_000),
  source: Type.Optional(Text(64)),
  sentiment_score: Type.Optional(Score),
  relevant_data: Type.Optional(FreeForm),
})

export type CaseOpened = Static<typeof CaseOpened>
export const CaseOpened = Strict({
  escalation_id: Type.String(),
  status: CaseStatus,
  assigned_to: Type.String(),
  expected_response_time: Timestamp,
  expected_completion: Timestamp,
  tracking_url: Type.String(),
})

const FirstResponse = Type.String({
  format: 'date-time',
  description: 'When a person first answered the customer in the conversation',
})

export type CaseAction = Static<typeof CaseAction>
export const CaseAction = Strict({
  action: Type.String(),
  timestamp: Timestamp,
  by: Type.String(),
  note: Type.Optional(Type.String()),
})

export type Case = Static<typeof Case>
export const Case = Strict({
  escalation_id: Type.String(),
  status: CaseStatus,
  created_at: Timestamp,
  updated_at: Timestamp,
  first_response_at: Type.Optional(FirstResponse),
  resolved_at: Type.Optional(Timestamp),
  assigned_to: Type.String(),
  priority: Priority,
  issue_summary: Type.String(),
  resolution_notes: Type.String(),
  expected_response_time: Timestamp,
  expected_completion: Timestamp,
  conversation_id: Type.Optional(Type.String()),
  user_id: Type.Optional(Type.String()),
  source: Type.Optional(Type.String()),
  sentiment_score: Type.Optional(Score),
  relevant_data: FreeForm,
  transcript: Type.Array(Message),
  tracking_url: Type.String(),
  actions: Type.Array(CaseAction),
})

export type CaseSummary = Static<typeof CaseSummary>
/** A case as lists show it: without actions, notes, data and transcript, so that a page of 100 stays small. */
export const CaseSummary = Strict({
  escalation_id: Type.String(),
  status: CaseStatus,
  created_at: Timestamp,
  updated_at: Timestamp,
  first_response_at: Type.Optional(FirstResponse),
  resolved_at: Type.Optional(Timestamp),
  assigned_to: Type.String(),
  priority: Priority,
  issue_summary: Type.String({ description: 'At most its first 240 characters' }),
  expected_response_time: Timestamp,
  expected_completion: Timestamp,
  due_at: Type.Optional(Timestamp),
  is_overdue: Type.Boolean({ description: 'Something was due before now and is not done' }),
  conversation_id: Type.Optional(Type.String()),
  user_id: Type.Optional(Type.String()),
  source: Type.Optional(Type.String()),
  sentiment_score: Type.Optional(Score),
  tracking_url: Type.String(),
})

const cases = Strict({
  cases: Type.Array(CaseSummary),
  ...position,
})

export type UpdateCase = Static<typeof UpdateCase>
export const UpdateCase = Strict({
  status: Type.Optional(CaseStatus),
  assigned_to: Type.Optional(Assignee),
  priority: Type.Optional(Priority),
  resolution_notes: Type.Optional(Text(10_000)),
})

export type AddAction = Static<typeof AddAction>
export const AddAction = Strict({ action: ActionName, note: Type.Optional(Text(2_000)), by: Type.Optional(Assignee) })

const customerLink = {
  customer_url: Type.String({
    description:
      'For the customer alone: whoever has it sees the state of the case, without a signature, until it ends',
  }),
  link_expires_at: Timestamp,
}

export type CustomerLink = Static<typeof CustomerLink>
export const CustomerLink = Strict({ escalation_id: Type.String(), ...customerLink })

export type AnnouncedCase = Static<typeof AnnouncedCase>
export const AnnouncedCase = Strict({ user_id: UserId, priority: Priority })

export type CaseExpectation = Static<typeof CaseExpectation>
export const CaseExpectation = Strict({
  expected_response_time: Timestamp,
  time_zone: Type.String({ description: 'Of the working hours, such as Europe/Istanbul' }),
  ...customerLink,
})

export type CustomerStatus = Static<typeof CustomerStatus>
/** How a case stands, as its customer may know it. */
export const CustomerStatus = Type.Enum(['received', 'in_progress', 'answered', 'waiting_for_you', 'resolved'])

export type CustomerView = Static<typeof CustomerView>
/** A case for its customer: no text, no names, no reasons. */
export const CustomerView = Strict({
  escalation_id: Type.String({ description: 'What the customer quotes' }),
  status: CustomerStatus,
  opened_at: Timestamp,
  expected_response_time: Type.Optional(
    Type.String({ format: 'date-time', description: 'While nobody has answered yet' }),
  ),
  history: Type.Array(
    Strict({ step: Type.Enum(['received', 'taken', 'answered', 'resolved']), at: Timestamp }, 'Oldest first'),
  ),
  time_zone: Type.String({ description: 'Of the shop, such as Europe/Istanbul' }),
  link_expires_at: Timestamp,
})

const caseParams = Strict({ escalation_id: Id('`esc-…`') })

export const createCase = {
  method: 'POST',
  url: '/escalation/cases',
  config: { action: 'CreateEscalation', audit: 'escalation_created' },
  schema: {
    summary: 'Hand a problem over to people',
    body: withExample(CreateCase, createCaseSample),
    response: { 201: withExample(CaseOpened, caseOpenedSample) },
  },
} as const

export const getCase = {
  method: 'GET',
  url: '/escalation/cases/:escalation_id',
  config: { action: 'GetEscalation' },
  schema: {
    summary: 'A case with all that was done',
    params: caseParams,
    response: { 200: withExample(Case, caseSample) },
  },
} as const

export const listCases = {
  method: 'GET',
  url: '/escalation/cases',
  config: { action: 'ListEscalations' },
  schema: {
    summary: 'Cases, newest first',
    querystring: Strict({
      status: Type.Optional(CaseStatus),
      priority: Type.Optional(Priority),
      assigned_to: Type.Optional(Assignee),
      limit: Limit(50, 100),
      offset: Offset,
    }),
    response: { 200: cases },
  },
} as const

export const listQueue = {
  method: 'GET',
  url: '/escalation/queue',
  config: { action: 'ListEscalations' },
  schema: {
    summary: 'The cases that people have to work on, most urgent due time first',
    description: 'Created, assigned or in progress; of one team or person with `assigned_to`.',
    querystring: Strict({ assigned_to: Type.Optional(Assignee), limit: Limit(50, 100), offset: Offset }),
    response: { 200: cases },
  },
} as const

export type TakeNextCase = Static<typeof TakeNextCase>
export const TakeNextCase = Strict({
  team: Assignee,
  assigned_to: Type.Optional(Assignee),
})

export const takeNextCase = {
  method: 'POST',
  url: '/escalation/queue/next',
  config: { action: 'UpdateEscalation', audit: 'escalation_taken' },
  schema: {
    summary: 'Take the case of a team that is due first: it is in progress with `assigned_to` (else the caller)',
    body: TakeNextCase,
    response: { 200: Case },
  },
} as const

export const updateCase = {
  method: 'PATCH',
  url: '/escalation/cases/:escalation_id',
  config: { action: 'UpdateEscalation', audit: 'escalation_updated' },
  schema: {
    summary: 'Assign a case, move it on, change its priority, or resolve it',
    params: caseParams,
    body: UpdateCase,
    response: { 200: Case },
  },
} as const

export const addCaseAction = {
  method: 'POST',
  url: '/escalation/cases/:escalation_id/actions',
  config: { action: 'UpdateEscalation', audit: 'escalation_action_added' },
  schema: {
    summary: 'Note what was done about a case',
    params: caseParams,
    body: AddAction,
    response: { 201: Case },
  },
} as const

export const createCustomerLink = {
  method: 'POST',
  url: '/escalation/cases/:escalation_id/customer-link',
  config: { action: 'CreateCustomerLink', audit: 'customer_link_created', confidential: true },
  schema: {
    summary: 'A link by which the customer of a case follows it without a key',
    description: 'Give it to nobody else. It ends by itself; earlier ones go on until they end or are withdrawn.',
    params: caseParams,
    response: { 201: CustomerLink },
  },
} as const

export const withdrawCustomerLinks = {
  method: 'DELETE',
  url: '/escalation/cases/:escalation_id/customer-link',
  config: { action: 'WithdrawCustomerLinks', audit: 'customer_links_withdrawn' },
  schema: {
    summary: 'End all links by which the customer of a case follows it, at once',
    description: 'For a link that came into wrong hands. A new one can be made right away.',
    params: caseParams,
    response: { 200: Strict({ escalation_id: Type.String() }) },
  },
} as const

export const expectCase = {
  method: 'POST',
  url: '/escalation/cases/:escalation_id/expectation',
  config: { action: 'CreateCustomerLink' },
  schema: {
    summary: 'What a customer can be told of a case before it is opened: by when people answer, and where to follow it',
    description:
      'For who opens a case by the event `conversation.handed_over`, under an id that is new. The link works once the case is there, if it belongs to `user_id`.',
    params: caseParams,
    body: AnnouncedCase,
    response: { 200: CaseExpectation },
  },
} as const

export const viewCaseAsCustomer = {
  method: 'GET',
  url: '/escalation/cases/:escalation_id/status',
  config: { action: 'ViewCaseAsCustomer', access: 'none' },
  schema: {
    summary: 'How a case stands, for its customer, by the expiring link that was made for it',
    description:
      'A page for browsers (`Accept: text/html`), in the language of the conversation. An expired link is a 410; a wrong or withdrawn one looks like an unknown case (404).',
    params: caseParams,
    querystring: Type.Object({ token: Type.Optional(Type.String()) }),
    headers: Type.Object({ accept: Type.Optional(Type.String()), 'accept-language': Type.Optional(Type.String()) }),
    response: { 200: { ...CustomerView, contentMediaType: 'application/json, text/html' } },
  },
} as const
