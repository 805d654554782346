import { modules } from '@customer-service/platform'
import { blueprintsOf } from './blueprint.ts'

/** The nine services. */
export const services = blueprintsOf(modules.map(({ manifest }) => manifest))
