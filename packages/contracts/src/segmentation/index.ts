export * from './audiences.ts'
export * from './http.ts'
export * from './queries.ts'
