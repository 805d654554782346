export type { CallInput, CallOptions, ServiceClient } from './service-client.ts'
