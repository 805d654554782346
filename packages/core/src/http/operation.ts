import type { Contract, InputOf, OutputOf } from '../contract.ts'
import type { Decision } from './decision.ts'
import type { LinesRequest, Operations, Rendered, Request } from './service.ts'

type AnyRequest = Request<Contract>

/** A contract with the action that a service registered for it. */
export interface Operation {
  readonly service: string
  readonly contract: Contract
  readonly run:
    | { readonly kind: 'query'; readonly action: (request: AnyRequest) => Promise<unknown> }
    | { readonly kind: 'command'; readonly action: (request: AnyRequest) => Promise<Decision<unknown>> }
    | {
        readonly kind: 'lines'
        readonly action: (request: LinesRequest<Contract>) => Promise<AsyncIterable<string>>
      }
}

/** All operations of a process, found by method and URL pattern. */
export class OperationTable {
  readonly #operations = new Map<string, Operation>()

  of(service: string): Operations {
    return {
      query: <const C extends Contract>(
        contract: C,
        action: (request: Request<C>) => Promise<OutputOf<C> | Rendered>,
      ) => this.#add({ service, contract, run: { kind: 'query', action: typed(action) } }),
      command: <const C extends Contract>(
        contract: C,
        action: (request: Request<C>) => Promise<Decision<OutputOf<C>>>,
      ) => this.#add({ service, contract, run: { kind: 'command', action: typed(action) } }),
      lines: <const C extends Contract>(
        contract: C,
        action: (request: LinesRequest<C>) => Promise<AsyncIterable<string>>,
      ) =>
        this.#add({
          service,
          contract,
          run: { kind: 'lines', action: (request) => action(request as LinesRequest<C>) },
        }),
    }
  }

  find(contract: Contract): Operation | undefined {
    return this.#operations.get(keyOf(contract))
  }

  all(): readonly Operation[] {
    return [...this.#operations.values()]
  }

  /** Methods that some operation has for a concrete path: to tell 405 from 404. */
  methodsFor(path: string): readonly string[] {
    return this.all()
      .filter(({ contract }) => matches(contract.url, path))
      .map(({ contract }) => contract.method)
  }

  #add(operation: Operation): void {
    const key = keyOf(operation.contract)
    if (this.#operations.has(key)) throw new Error(`${key} is registered twice`)
    this.#operations.set(key, operation)
  }
}

const keyOf = ({ method, url }: Contract): string => `${method} ${url}`

/** The pipeline validates by the contract before it calls, so what arrives has the contract's input type. */
function typed<C extends Contract, Result>(action: (request: Request<C>) => Promise<Result>) {
  return (request: AnyRequest) => action(request as InputOf<C> & AnyRequest)
}

function matches(pattern: string, path: string): boolean {
  const expected = pattern.split('/')
  const given = path.split('/')
  return expected.length === given.length && expected.every((part, i) => part.startsWith(':') || part === given[i])
}
