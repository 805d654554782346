import { AppError, conflict, invalid, notFound } from '@customer-service/core'

export const conversationNotFound = (id: string): AppError => notFound('conversation', id)

export const orderNotFound = (id: string): AppError => notFound('order', id)

export const conversationFull = (id: string, most: number): AppError =>
  conflict(`Conversation ${id} has ${most} messages, and no more fit: start a new one`)

export const conversationClosed = (id: string): AppError =>
  conflict(`Conversation ${id} is closed: a message of the customer opens it again`)

export const otherCasesOpen = (id: string, cases: readonly string[]): AppError =>
  conflict(
    `Conversation ${id} has other open cases, which its hand-back would leave to nobody: resolve ${cases.join(', ')}`,
  )

export const attachmentsTooLarge = (mostBytes: number): AppError =>
  new AppError(
    413,
    'PayloadTooLarge',
    `The message is larger than ${mostBytes} bytes with its attachments: send links`,
    {
      field: 'attachments',
    },
  )

export const otherType = (place: number): AppError =>
  invalid(
    `attachments[${place}].content_type`,
    'content_type must be of an image, a sound, a film, plain text, CSV, PDF, RTF or an office document',
  )

export const noFileName = (place: number): AppError =>
  invalid(`attachments[${place}].name`, 'name must be the name of a file, without a folder')

export const otherSize = (place: number): AppError =>
  invalid(`attachments[${place}].size`, 'size is not the number of bytes that data_base64 holds')
