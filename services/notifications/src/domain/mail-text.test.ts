import { describe, expect, it } from 'vitest'
import { mailText } from './mail-text.ts'

const hostile = {
  escalation_id: 'esc-1',
  priority: 'urgent',
  issue_summary: '<img src=x onerror=alert(1)>\r\nBcc: thief@example.com {{secret}}',
  user_id: '</td><a href="https://evil.example">here</a>',
  tracking_url: 'https://support.example.com/escalation/cases/esc-1',
}

describe('mailText', () => {
  it('says first what matters: title, priority, summary, case', () => {
    const { subject, text } = mailText('escalation.created', {
      created_at: '2026-11-21T10:00:00Z',
      escalation_id: 'esc-1',
      issue_summary: 'Kargo üç gündür gelmedi',
      priority: 'high',
    })
    expect(subject).toBe('[HIGH] A case has been opened: Kargo üç gündür gelmedi')
    expect(text.split('\n').slice(2, 5)).toEqual([
      'Priority: high',
      'Issue summary: Kargo üç gündür gelmedi',
      'Escalation id: esc-1',
    ])
  })

  it('names the link once and leaves out what has no value', () => {
    const { text } = mailText('escalation.created', { ...hostile, sentiment_score: null, source: undefined })
    expect(text.split(hostile.tracking_url)).toHaveLength(2)
    expect(text).not.toMatch(/Tracking url|Sentiment score|Source/)
  })

  it('shows hostile text as text: no markup, no second header, one link of our own', () => {
    const { subject, html } = mailText('high_priority_case', hostile)
    expect(subject).not.toMatch(/[\r\n]/)
    expect(html).not.toContain('<img')
    expect([...html.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href)).toEqual([hostile.tracking_url])
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  it('C-09 has a title for both names of the high priority case', () => {
    expect(mailText('case.high_priority', {}).subject).toBe(mailText('high_priority_case', {}).subject)
  })

  it('indents the further lines of a value, so that none looks like a fact', () => {
    const { text } = mailText('escalation.created', { issue_summary: 'Hi\r\nStatus: resolved\nhttps://evil.example' })
    expect(text.split('\n')).toEqual([
      'A case has been opened',
      '',
      'Issue summary: Hi',
      '    Status: resolved',
      '    https://evil.example',
      '',
    ])
  })

  it('takes out of a subject what turns the direction of text, and cuts between characters', () => {
    const { subject } = mailText('escalation.created', { issue_summary: `\u202egpj.exe ${'🎁'.repeat(200)}` })
    expect(subject).not.toContain('\u202e')
    expect(subject.isWellFormed()).toBe(true)
  })

  it('cuts a subject that is too long', () => {
    expect(mailText('escalation.created', { issue_summary: 'x'.repeat(5_000) }).subject).toHaveLength(150)
  })
})
