import { createHash } from 'node:crypto'
import type { Language } from '@customer-service/contracts'
import type { CustomerView } from '@customer-service/contracts/escalation'
import { escapeMarkup } from '@customer-service/core'
import { type CustomerWords, customerWords, type LinkProblem } from './customer-words.ts'

const STYLE = `
:root{color-scheme:light dark;--page:#f3f5f8;--card:#fff;--text:#16202e;--soft:#536174;--line:#d9dfe8;--mark:#0b63ce}
@media (prefers-color-scheme:dark){:root{--page:#10151d;--card:#19212c;--text:#eef2f7;--soft:#a9b6c6;--line:#334052;--mark:#6db0ff}}
*{box-sizing:border-box}
body{margin:0;padding:24px 16px;background:var(--page);color:var(--text);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
header,main,footer{max-width:34rem;margin:0 auto}
header{padding:0 20px 8px;color:var(--soft)}
header p,footer p{margin:0 0 8px}
main{padding:24px 20px;background:var(--card);border:1px solid var(--line);border-top:4px solid var(--mark);border-radius:12px}
h1{margin:0 0 8px;font-size:1.5rem;line-height:1.25}
h2{margin:24px 0 8px;font-size:1.0625rem}
p{margin:0}
dl{margin:24px 0 0;border-top:1px solid var(--line)}
dl div{padding:12px 0;border-bottom:1px solid var(--line)}
dt{color:var(--soft);font-size:.875rem}
dd{margin:2px 0 0;overflow-wrap:anywhere}
code{word-break:break-all;font:.8125rem/1.7 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
ol{margin:0;padding:0;list-style:none}
li{position:relative;padding:0 0 16px 24px}
li:last-child{padding-bottom:0}
li::before{content:"";position:absolute;left:3px;top:.45em;width:10px;height:10px;border-radius:50%;background:var(--mark)}
li:not(:last-child)::after{content:"";position:absolute;left:7px;top:1.1em;bottom:-.35em;width:2px;background:var(--line)}
li time{display:block;color:var(--soft);font-size:.875rem}
footer{padding:16px 20px 0;color:var(--soft);font-size:.875rem}
`

/** For the content security policy: no other style is taken. */
export const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`

/** A case as its customer reads it in a browser: one document that runs and loads nothing. */
export function casePage(view: CustomerView, language: Language, now: Date): string {
  const words = customerWords(language)
  const { time_zone: zone, expected_response_time: expected } = view
  const heading = words.headings[view.status]
  const facts = [
    fact(words.caseNumber, `<code>${escapeMarkup(view.escalation_id)}</code>`),
    fact(words.opened, time(view.opened_at, words, zone)),
    ...(expected === undefined ? [] : [fact(words.answerExpected, time(expected, words, zone))]),
  ]
  const steps = view.history.map(
    ({ step, at }) => `<li>${escapeMarkup(words.steps[step])}${time(at, words, zone)}</li>`,
  )
  return documentOf(
    words,
    language,
    heading,
    [
      `<p>${escapeMarkup(lead(view, words, now))}</p>`,
      `<dl>${facts.join('')}</dl>`,
      `<section aria-labelledby="history"><h2 id="history">${escapeMarkup(words.history)}</h2><ol>${steps.join('')}</ol></section>`,
    ],
    [
      words.timesIn(zone, moment(now, words, zone)),
      words.keepLink(moment(new Date(view.link_expires_at), words, zone)),
    ],
  )
}

/** Says why a link doesn't open. @param caseNumber only of a link that was once right */
export function problemPage(problem: LinkProblem, language: Language, caseNumber?: string): string {
  const words = customerWords(language)
  const { heading, text } = words.problems[problem]
  return documentOf(words, language, heading, [
    `<p>${escapeMarkup(text)}</p>`,
    ...(caseNumber === undefined
      ? []
      : [`<dl>${fact(words.caseNumber, `<code>${escapeMarkup(caseNumber)}</code>`)}</dl>`]),
  ])
}

function documentOf(
  words: CustomerWords,
  language: Language,
  heading: string,
  content: readonly string[],
  notes: readonly string[] = [],
): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex, nofollow"><meta name="referrer" content="no-referrer">',
    `<title>${escapeMarkup(heading)}</title><style>${STYLE}</style></head><body>`,
    `<header><p>${escapeMarkup(words.title)}</p></header>`,
    `<main><h1>${escapeMarkup(heading)}</h1>${content.join('')}</main>`,
    ...(notes.length > 0 ? [`<footer>${notes.map((note) => `<p>${escapeMarkup(note)}</p>`).join('')}</footer>`] : []),
    '</body></html>',
  ].join('\n')
}

function lead({ status, expected_response_time, time_zone }: CustomerView, words: CustomerWords, now: Date): string {
  if (status === 'answered') return words.answered
  if (status === 'waiting_for_you') return words.waitingForYou
  if (status === 'resolved' || expected_response_time === undefined) return words.resolved
  const expected = new Date(expected_response_time)
  const when = formatted(expected, words, time_zone, LONG)
  if (expected >= now) return words.answerBy(when)
  // Who works on it may have answered by phone.
  return status === 'received' ? words.late(when) : words.beingWorkedOn
}

const fact = (name: string, html: string): string => `<div><dt>${escapeMarkup(name)}</dt><dd>${html}</dd></div>`

const time = (at: string, words: CustomerWords, zone: string): string =>
  `<time datetime="${escapeMarkup(at)}">${escapeMarkup(moment(new Date(at), words, zone))}</time>`

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const LONG = { weekday: 'long', month: 'long', day: 'numeric', ...CLOCK } as const
const SHORT = { year: 'numeric', month: 'long', day: 'numeric', ...CLOCK } as const

const moment = (at: Date, words: CustomerWords, zone: string): string => formatted(at, words, zone, SHORT)

const formats = new Map<string, Intl.DateTimeFormat>()

/** Formats are kept: making one takes longer than all else. There are as many as languages, for the one zone of the shop. */
function formatted(at: Date, { locale }: CustomerWords, timeZone: string, form: typeof LONG | typeof SHORT): string {
  const key = `${locale} ${timeZone} ${'year' in form}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...form, timeZone })
  formats.set(key, format)
  return format.format(at)
}
