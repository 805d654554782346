import type { Choice, DialogueState } from './dialogue-state.ts'
import { folded } from './folded.ts'
import type { Heard } from './heard.ts'

const BY_PLACE: readonly RegExp[] = [
  /^(1|one|the )?(first|1st|1|birinci(si)?|ilki?)( one)?[.!]?$/,
  /^(2|two|the )?(second|2nd|2|ikinci(si)?)( one)?[.!]?$/,
  /^(3|three|the )?(third|3rd|3|ucuncu(su)?)( one)?[.!]?$/,
]

/** Which of the offered choices the message takes: by its label, by its place in the list, or "yes" to the only one. */
export function chosen(heard: Heard, state: DialogueState): Choice | undefined {
  if (state.expecting !== 'choice' || !state.choices) return undefined
  const byLabel = state.choices.find(({ label }) => folded(label) === heard.folded)
  if (byLabel) return byLabel
  if (heard.isYes && state.choices.length === 1) return state.choices[0]
  const place = BY_PLACE.findIndex((pattern) => pattern.test(heard.folded))
  return place < 0 ? undefined : state.choices[place]
}
