import * as contract from '@customer-service/contracts/segmentation'
import type { Operations } from '@customer-service/core/http'
import { createSegment } from '../actions/create-segment.ts'
import { deleteSegment } from '../actions/delete-segment.ts'
import { explainMembership } from '../actions/explain-membership.ts'
import { getSegment } from '../actions/get-segment.ts'
import { listMembers } from '../actions/list-members.ts'
import { listSegmentSizes } from '../actions/list-segment-sizes.ts'
import { listSegments } from '../actions/list-segments.ts'
import { refreshSegment } from '../actions/refresh-segment.ts'
import { snapshotSegment } from '../actions/snapshot-segment.ts'
import { updateSegment } from '../actions/update-segment.ts'
import type { Deps } from '../deps.ts'

export function segmentRoutes(operations: Operations, deps: Deps): void {
  operations.command(contract.createSegment, (request) => createSegment(deps, request))
  operations.query(contract.listSegments, (request) => listSegments(deps, request))
  operations.query(contract.getSegment, (request) => getSegment(deps, request))
  operations.command(contract.updateSegment, (request) => updateSegment(deps, request))
  operations.command(contract.deleteSegment, (request) => deleteSegment(deps, request))
  operations.command(contract.refreshSegment, (request) => refreshSegment(deps, request))
  operations.command(contract.snapshotSegment, (request) => snapshotSegment(deps, request))
  operations.query(contract.listSegmentSizes, (request) => listSegmentSizes(deps, request))
  operations.query(contract.explainMembership, (request) => explainMembership(deps, request))
  operations.query(contract.listMembers, (request) => listMembers(deps, request))
}
