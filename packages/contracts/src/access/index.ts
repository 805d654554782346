export * from './actions.ts'
export * from './http.ts'
