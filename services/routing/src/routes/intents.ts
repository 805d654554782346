import * as contract from '@customer-service/contracts/routing'
import type { Operations } from '@customer-service/core/http'
import { activateIntentVersion, rollBackIntents } from '../actions/activate-intent-version.ts'
import { addIntentExamples } from '../actions/add-intent-examples.ts'
import { classifyTexts } from '../actions/classify-texts.ts'
import { deleteIntentSet } from '../actions/delete-intent-set.ts'
import { evaluateIntents } from '../actions/evaluate-intents.ts'
import { getIntentSet } from '../actions/get-intent-set.ts'
import { getIntentVersion } from '../actions/get-intent-version.ts'
import { listIntentExamples } from '../actions/list-intent-examples.ts'
import { listIntentSets } from '../actions/list-intent-sets.ts'
import { listIntentVersions } from '../actions/list-intent-versions.ts'
import { putIntentSet } from '../actions/put-intent-set.ts'
import { trainIntentSet } from '../actions/train-intent-set.ts'
import type { Deps } from '../deps.ts'

export function intentRoutes(operations: Operations, deps: Deps): void {
  operations.query(contract.listIntentSets, (request) => listIntentSets(deps, request))
  operations.query(contract.getIntentSet, (request) => getIntentSet(deps, request))
  operations.command(contract.putIntentSet, (request) => putIntentSet(deps, request))
  operations.command(contract.addIntentExamples, (request) => addIntentExamples(deps, request))
  operations.query(contract.listIntentExamples, (request) => listIntentExamples(deps, request))
  operations.command(contract.deleteIntentSet, (request) => deleteIntentSet(deps, request))
  operations.command(contract.trainIntentSet, (request) => trainIntentSet(deps, request))
  operations.query(contract.listIntentVersions, (request) => listIntentVersions(deps, request))
  operations.query(contract.getIntentVersion, (request) => getIntentVersion(deps, request))
  operations.command(contract.activateIntentVersion, (request) => activateIntentVersion(deps, request))
  operations.command(contract.rollBackIntents, (request) => rollBackIntents(deps, request))
  operations.query(contract.classifyTexts, (request) => classifyTexts(deps, request))
  operations.query(contract.evaluateIntents, (request) => evaluateIntents(deps, request))
}
