import type { Contract, OutputOf } from '../contract.ts'
import type { CallInput, CallOptions, ServiceClient } from './service-client.ts'
import { type SignedHttpOptions, signedHttp } from './signed-http.ts'

/** Calls services in other processes by signed HTTP, on behalf of the caller or in the service's own name. */
export function httpClient(options: SignedHttpOptions): ServiceClient {
  const http = signedHttp(options)
  return {
    call<C extends Contract>(
      contract: C,
      input: CallInput<C>,
      { caller, deadline, unit }: CallOptions,
    ): Promise<OutputOf<C>> {
      const headers = {
        'x-cs-request-id': caller.requestId,
        ...('principal' in caller && { 'x-cs-on-behalf-of': caller.principal }),
      }
      return http.call(contract, input, { deadline, headers, ...(unit && { unit }) })
    },
  }
}
