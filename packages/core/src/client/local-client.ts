import { actFor, type Caller, type Identity, makeCaller } from '../auth/index.ts'
import type { Clock } from '../clock.ts'
import type { Contract, OutputOf } from '../contract.ts'
import { within } from '../deadline.ts'
import type { OperationTable } from '../http/operation.ts'
import type { Pipeline } from '../http/pipeline.ts'
import { isRendered } from '../http/service.ts'
import type { CallInput, CallOptions, ServiceClient } from './service-client.ts'

const LOOPBACK = '127.0.0.1'

export interface LocalClientOptions {
  readonly operations: OperationTable
  readonly pipeline: Pipeline
  /** The calling service: its policy limits the call beside the caller's own. */
  readonly identity: Identity
  readonly now: Clock
  /** For contracts whose service runs elsewhere. */
  readonly remote?: ServiceClient
}

/**
 * Calls services of the same process, through the same authorisation and validation as a request by HTTP. What they write
 * is committed with the command that calls where it hands on its unit of work, else before they answer.
 */
export function localClient({ operations, pipeline, identity, now, remote }: LocalClientOptions): ServiceClient {
  return {
    async call<C extends Contract>(contract: C, input: CallInput<C>, options: CallOptions): Promise<OutputOf<C>> {
      const operation = operations.find(contract)
      if (operation === undefined) {
        if (remote === undefined) throw new Error(`No service here answers ${contract.method} ${contract.url}`)
        return remote.call(contract, input, options)
      }
      const caller = callerSeen(identity, options.caller, { action: contract.config.action, now: now() })
      const { deadline, unit } = options
      const context = { caller, deadline }
      const timeLeft = deadline - now().getTime()
      if (unit !== undefined && operation.run.kind === 'command') {
        const call = `${contract.method} ${contract.url} ${JSON.stringify(input)}`
        const joined = await within(
          timeLeft,
          unit.ask(call, (own) => pipeline.join(operation, input, context, own)),
        )
        unit.add(joined)
        return joined.reply as OutputOf<C>
      }
      const reply = await within(timeLeft, pipeline.ask(operation, input, context))
      if (isRendered(reply)) throw new Error(`${contract.url} answers with no JSON`)
      return reply as OutputOf<C>
    },
  }
}

function callerSeen(
  identity: Identity,
  caller: CallOptions['caller'],
  call: { readonly action: string; readonly now: Date },
): Caller {
  if (!('inOwnName' in caller)) return actFor(identity, caller, call)
  return makeCaller({ ...identity, ...call, ip: LOOPBACK, requestId: caller.requestId })
}
