const WORD = /\p{L}+/gu
const SENTENCE_START = /(?:^|[.!?:]["')”»]* )["'(“«]*$/u
const LONGEST_START = 6

/** Words that a capital makes a name: any with one inside, and those with one at their start that begin no sentence. */
export function capitalsIn(text: string): readonly string[] {
  return [...text.matchAll(WORD)].filter(isName(text)).map(([word]) => word)
}

const isName =
  (text: string) =>
  ({ 0: word, index }: RegExpExecArray): boolean => {
    if (!/\p{Lu}/u.test(word)) return false
    const isStart = index === 0 || SENTENCE_START.test(text.slice(Math.max(0, index - LONGEST_START), index))
    return !isStart || /\p{Lu}/u.test(word.slice(1))
  }
