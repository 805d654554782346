export * from './common.ts'
export type { Language } from './language.ts'
export * from './priority.ts'
