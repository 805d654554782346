import type { Attachment } from '@customer-service/contracts/chatbot'

/** Bytes that a padded base64 text stands for. */
export function base64Bytes(text: string): number {
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
