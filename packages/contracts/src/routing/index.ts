export * from './events.ts'
export * from './fields.ts'
export * from './http.ts'
export * from './intents.ts'
