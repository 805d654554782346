export { type HttpClientOptions, httpClient } from './http-client.ts'
export { localClient } from './local-client.ts'
export type { CallInput, CallOptions, ServiceClient } from './service-client.ts'
