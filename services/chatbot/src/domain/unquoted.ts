import { isBlank } from '@customer-service/contracts'

/**
 * The message without the lines of earlier messages that it quotes ("> Can I return it?") and without what stands below
 * "Kind regards"; all of it when there is nothing else.
 */
export function unquoted(message: string): string {
  const lines = message.split('\n').filter((line) => !QUOTED.test(line))
  const end = lines.findIndex((line, place) => CLOSING.test(line) && !lines.slice(place).some(hasQuestion))
  const own = (end > 0 ? lines.slice(0, end) : lines).join('\n')
  return isBlank(own) ? message : own
}

const QUOTED = /^\s*>/
const CLOSING =
  /^\s*((with )?(kind|kindest|best|warm|many)? ?(regards|wishes)|yours( sincerely| faithfully| truly)?|sincerely( yours)?|best|cheers|sent from my .{1,30}|-- ?|saygılar(ımla|ımızla)?|saygilar(imla)?|sevgiler(imle)?|iyi çalışmalar|mit freundlichen grüßen|cordialement|saludos)[\s,.!]*$/iu

const hasQuestion = (line: string): boolean => line.includes('?')
