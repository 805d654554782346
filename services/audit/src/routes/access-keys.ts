import * as contract from '@customer-service/contracts/access'
import type { KeyDeps } from '@customer-service/core/auth'
import type { Operations } from '@customer-service/core/http'
import { createAccessKey } from '../actions/create-access-key.ts'
import { deleteAccessKey } from '../actions/delete-access-key.ts'
import { listAccessKeys } from '../actions/list-access-keys.ts'
import { rotateAccessKey } from '../actions/rotate-access-key.ts'
import { updateAccessKey } from '../actions/update-access-key.ts'

export function accessKeyRoutes(operations: Operations, deps: KeyDeps): void {
  operations.command(contract.createAccessKey, (request) => createAccessKey(deps, request))
  operations.query(contract.listAccessKeys, (request) => listAccessKeys(deps, request))
  operations.command(contract.updateAccessKey, (request) => updateAccessKey(deps, request))
  operations.command(contract.rotateAccessKey, (request) => rotateAccessKey(deps, request))
  operations.command(contract.deleteAccessKey, (request) => deleteAccessKey(deps, request))
}
