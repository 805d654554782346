export { httpClient } from './http-client.ts'
export { localClient } from './local-client.ts'
export type { CallInput, CallOptions, OwnName, ServiceClient } from './service-client.ts'
export { type SignedHttp, type SignedHttpOptions, signedHttp } from './signed-http.ts'
