import { Type } from 'typebox'
import type { Caller } from '../auth/caller.ts'
import type { Contract } from '../contract.ts'
import { accessDenied } from '../errors.ts'
import type { EventBus } from '../events/event-bus.ts'
import type { OperationTable } from './operation.ts'

const Letter = Type.Object({
  event_id: Type.String(),
  type: Type.String(),
  key: Type.String(),
  at: Type.String(),
  attempts: Type.Integer(),
  cause: Type.String(),
})

/** Gives every service that reacts to events the operations to see and redrive those that it gave up on. */
export function addDeadLetterOperations(operations: OperationTable, service: string, bus: EventBus): void {
  const list = {
    method: 'GET',
    url: `/${service}/dead-letters`,
    config: { action: 'ListDeadLetters' },
    schema: {
      summary: 'Events that this service gave up on after 8 attempts, oldest first, without their data',
      response: { 200: Type.Object({ dead_letters: Type.Array(Letter) }) },
    },
  } as const satisfies Contract
  const redrive = {
    method: 'POST',
    url: `/${service}/dead-letters/redrive`,
    config: { action: 'RedriveDeadLetters', audit: 'dead_letters_redriven' },
    schema: {
      summary: 'Hand all of them out again, in order',
      response: { 200: Type.Object({ redriven: Type.Integer() }) },
    },
  } as const satisfies Contract
  const of = operations.of(service)
  of.query(list, async ({ caller }) => {
    requireAll(caller, service)
    const letters = await bus.deadLetters(service, 100)
    return {
      dead_letters: letters.map(({ event, attempts, cause, at }) => ({
        event_id: event.id,
        type: event.type,
        key: event.key,
        at,
        attempts,
        cause,
      })),
    }
  })
  of.command(redrive, async ({ caller }) => {
    requireAll(caller, service)
    const redriven = await bus.redrive(service)
    return { reply: { redriven }, writes: [], audit: { details: { redriven } } }
  })
}

/** The events are about any customer, so who is limited to some sees none of them. */
function requireAll(caller: Caller, service: string): void {
  const resource = `dead-letters/${service}`
  if (!caller.may(resource)) throw accessDenied(resource)
}
