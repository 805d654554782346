import * as access from '../access/index.ts'
import * as analytics from '../analytics/index.ts'
import * as audit from '../audit/index.ts'
import * as chatbot from '../chatbot/index.ts'
import * as escalation from '../escalation/index.ts'
import * as knowledge from '../knowledge/index.ts'
import * as notifications from '../notifications/index.ts'
import * as routing from '../routing/index.ts'
import * as segmentation from '../segmentation/index.ts'
import * as sentiment from '../sentiment/index.ts'

const services = [
  access,
  analytics,
  audit,
  chatbot,
  escalation,
  knowledge,
  notifications,
  routing,
  segmentation,
  sentiment,
]

/** An endpoint as every service writes it down. */
export interface Endpoint {
  readonly method: string
  readonly url: string
  readonly config: { readonly action: string }
}

/** Every endpoint of the platform. */
export const endpoints: readonly Endpoint[] = services.flatMap((names) =>
  Object.values<unknown>(names).filter(isEndpoint),
)

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'url' in value && 'config' in value
}
