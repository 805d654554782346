import type { Attachment } from '@customer-service/contracts/chatbot'

/** Bytes that a padded base64 text stands for. */
function base64Bytes(text: string): number {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  return Math.floor((text.length * 3) / 4) - padding
}

/** Place of the first attachment whose `size` isn't what it holds; -1 when there is none. */
export function wrongSize(attachments: readonly Attachment[]): number {
  return attachments.findIndex(
    (attachment) =>
      'data_base64' in attachment &&
      attachment.size !== undefined &&
      attachment.size !== base64Bytes(attachment.data_base64),
  )
}

/** What people open without running it: no programs, no pages, no drawings that hold scripts, nothing packed. */
const SAFE_TYPE =
  /^(image\/(?!svg)[\w.+-]+|(audio|video)\/[\w.+-]+|text\/(plain|csv)|application\/(pdf|rtf|msword|vnd\.(ms-(excel|powerpoint)|(openxmlformats-officedocument|oasis\.opendocument)\.[\w.-]+)))$/i

/** Place of the first attachment of a type that isn't taken (C-14); -1 when there is none. */
export const refusedType = (attachments: readonly Attachment[]): number =>
  attachments.findIndex(({ content_type }) => !SAFE_TYPE.test(content_type))

/** What would lead out of the folder that somebody keeps it in. */
const PATH_PARTS = /[\\/\p{Cc}]|^\.{1,2}$/u

/** Place of the first attachment whose name is no plain file name; -1 when there is none. */
export const wrongName = (attachments: readonly Attachment[]): number =>
  attachments.findIndex(({ name }) => PATH_PARTS.test(name))
