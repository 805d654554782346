import type { CaseStatus } from '@customer-service/contracts/escalation'
import { AppError, conflict, invalid, notFound } from '@customer-service/core'

export const caseNotFound = (id: string): AppError => notFound('escalation case', id)

export const queueEmpty = (team: string): AppError => notFound('waiting case of team', team)

export const illegalMove = (id: string, from: CaseStatus, to: CaseStatus): AppError =>
  conflict(`Case ${id} is ${from} and can't become ${to}`, 'status')

export const closedCase = (id: string): AppError => conflict(`Case ${id} is closed and can't be changed`)

export const tooManyActions = (id: string, most: number): AppError =>
  conflict(`Case ${id} holds ${most} actions, and no more fit`, 'action')

export const actionsTooLarge = (id: string, mostBytes: number): AppError =>
  conflict(`The actions of case ${id} would need more than ${mostBytes} bytes: write a shorter note`, 'note')

export const nobodyNamed = (): AppError => invalid('user_id', 'Name a conversation_id or a user_id')

export const strangersConversation = (conversationId: string): AppError =>
  invalid('user_id', `Conversation ${conversationId} belongs to another user`)

export const linkExpired = (): AppError => new AppError(410, 'LinkExpired', 'This link has expired: ask for a new one')

export const tooManyViews = (retryAfterSeconds: number): AppError =>
  new AppError(429, 'ThrottlingException', 'This link is opened too often', { retryAfterSeconds })
