export * from './http.ts'
export * from './queries.ts'
