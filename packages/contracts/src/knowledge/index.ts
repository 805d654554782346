export * from './events.ts'
export * from './feedback.ts'
export * from './http.ts'
