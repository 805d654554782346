/** Whether a word has a letter three times in a row: "sooo". */
export function isElongated(word: string): boolean {
  for (let i = 2; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code === word.charCodeAt(i - 1) && code === word.charCodeAt(i - 2)) return true
  }
  return false
}
