import { randomNumbers } from '@customer-service/language/random'

const CHOICE = /\{([^{}]*)\}/g
/** Sentences made of one line: more differ in too little. */
const MOST = 8
const TRIES = 24

/** Sentences of each line with its choices made, `{a|b}`; the same for the same line. */
export function expanded(lines: string): readonly (readonly string[])[] {
  return lines.split('\n').map((line, place) => {
    const random = randomNumbers(place)
    const made = new Set<string>()
    for (let tries = 0; tries < TRIES && made.size < MOST; tries++) made.add(chosen(line, random))
    return [...made]
  })
}

function chosen(line: string, random: () => number): string {
  return line
    .replace(CHOICE, (_all, choices: string) => {
      const options = choices.split('|')
      return options[Math.floor(random() * options.length)] ?? ''
    })
    .replace(/\s+/g, ' ')
    .replace(/ ([,.!?])/g, '$1')
    .trim()
}
