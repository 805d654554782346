/** A conversation to replay: what one customer wrote, in order. */
export interface ReplayConversation {
  readonly user_id: string
  readonly channel: string
  readonly messages: readonly string[]
}

/**
 * Reads JSON Lines (`{"user_id"?, "channel"?, "text"}` or `{"user_id"?, "channel"?, "conversation": [...]}`), or plain
 * text with one message a line. Throws an Error that names the line that is neither.
 */
export function parseReplayFile(text: string): readonly ReplayConversation[] {
  const lines = text.split(/\r?\n/)
  const isJson =
    lines
      .find((line) => line.trim() !== '')
      ?.trimStart()
      .startsWith('{') ?? false
  const conversations: ReplayConversation[] = []
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const user_id = `replay-${index + 1}`
    conversations.push(
      isJson ? parseLine(line, index + 1, user_id) : { user_id, channel: 'web', messages: [line.trim()] },
    )
  }
  return conversations
}

function parseLine(line: string, number: number, fallbackUser: string): ReplayConversation {
  const wrong = (why: string) => new Error(`Line ${number}: ${why}`)
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw wrong('not JSON')
  }
  const { user_id = fallbackUser, channel = 'web', text, conversation } = value as Record<string, unknown>
  const messages = conversation ?? (text === undefined ? undefined : [text])
  if (!Array.isArray(messages) || messages.length === 0) throw wrong('expected "text" or a "conversation" list')
  if (!messages.every((message) => typeof message === 'string')) throw wrong('messages must be strings')
  if (typeof user_id !== 'string' || typeof channel !== 'string') throw wrong('user_id and channel must be strings')
  return { user_id, channel, messages: messages.filter((message) => message.trim() !== '') }
}
