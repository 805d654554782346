import { escapeMarkup } from '@customer-service/core'

/** What a mail about an event says. */
export interface MailText {
  readonly subject: string
  readonly text: string
  readonly html: string
}

const TITLES: Readonly<Record<string, string>> = {
  'conversation.created': 'A conversation has begun',
  'conversation.replied': 'A customer has been answered by a person',
  'conversation.customer_replied': 'A customer is waiting for a person',
  'conversation.handed_back': 'The bot has a conversation again',
  'conversation.closed': 'A conversation has ended',
  'escalation.created': 'A case has been opened',
  'escalation.updated': 'A case has changed',
  'escalation.resolved': 'A case has been resolved',
  'sentiment.negative': 'A customer is unhappy',
  'sentiment.worsening': 'The mood of a conversation is getting worse',
  high_priority_case: 'A case needs attention now',
  'case.high_priority': 'A case needs attention now',
  'report.completed': 'A report is ready',
  'segment.entered': 'A customer has come into a segment',
  'segment.exited': 'A customer has left a segment',
  'webhook.disabled': 'A webhook has been switched off',
  'notification.test': 'A test of your notifications',
}

const LONGEST_SUBJECT = 150

/** The order in which a reader wants the facts; the rest follows as it comes. */
const FIRST = ['priority', 'issue_summary', 'escalation_id', 'status', 'assigned_to', 'conversation_id', 'user_id']

/**
 * A mail about an event, from its data alone. Every value is text, never markup: it is escaped in the HTML part, and
 * lines are joined in the subject. Links are made of `tracking_url` only, which the platform itself has built.
 */
export function mailText(type: string, data: Readonly<Record<string, unknown>>): MailText {
  const title = TITLES[type] ?? type
  const facts = factsOf(data)
  const summary = typeof data.issue_summary === 'string' ? `: ${data.issue_summary}` : ''
  const link = typeof data.tracking_url === 'string' ? data.tracking_url : undefined
  return {
    subject: subjectOf(`${priorityMark(data.priority)}${title}${summary}`),
    text: [title, '', ...facts.map(textLine), ...(link ? ['', link] : []), ''].join('\n'),
    html: page(title, facts, link),
  }
}

function factsOf(data: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] {
  const rank = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length)
  return Object.entries(data)
    .filter(([name, value]) => name !== 'tracking_url' && value !== null && value !== undefined)
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([name, value]) => [label(name), typeof value === 'object' ? JSON.stringify(value) : String(value)])
}

function label(name: string): string {
  const words = name.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const priorityMark = (priority: unknown): string =>
  priority === 'urgent' || priority === 'high' ? `[${priority.toUpperCase()}] ` : ''

/** Further lines of a value are indented, so that none looks like a fact of ours. */
const textLine = ([name, value]: readonly [string, string]): string =>
  `${name}: ${value.replace(/\r\n|[\r\n\u2028\u2029]/g, '\n    ')}`

/** Line breaks and what turns the direction of text are taken out; long ones are cut between characters. */
function subjectOf(text: string): string {
  const oneLine = text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
  return [...oneLine].slice(0, LONGEST_SUBJECT).join('')
}

function page(title: string, facts: readonly (readonly [string, string])[], link: string | undefined): string {
  const rows = facts
    .map(
      ([name, value]) =>
        `<tr><td style="padding:6px 16px 6px 0;color:#5d6b7e;vertical-align:top;white-space:nowrap">${escapeMarkup(name)}</td>` +
        `<td style="padding:6px 0;white-space:pre-wrap">${escapeMarkup(value)}</td></tr>`,
    )
    .join('\n')
  const button = link
    ? `<p><a href="${escapeMarkup(link)}" style="display:inline-block;background:#0b63ce;color:#fff;padding:10px 20px;border-radius:6px;text-decoration:none">Open the case</a></p>`
    : ''
  return `<!doctype html>
<html><body style="margin:0;background:#f5f7fa;font:15px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif;color:#1c2430">
<div style="max-width:600px;margin:24px auto;background:#fff;border:1px solid #dfe5ec;border-radius:10px;padding:24px 28px">
<h1 style="font-size:20px;margin:0 0 14px">${escapeMarkup(title)}</h1>
<table style="border-collapse:collapse;font-size:14px">
${rows}
</table>
${button}
</div></body></html>`
}
