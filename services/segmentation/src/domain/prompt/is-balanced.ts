import type { Token } from './tokens.ts'

/** Whether each parenthesis has its other one. */
export function isBalanced(tokens: readonly Token[]): boolean {
  let depth = 0
  for (const { text } of tokens) {
    if (text === '(') depth++
    if (text === ')') depth--
    if (depth < 0) return false
  }
  return depth === 0
}
