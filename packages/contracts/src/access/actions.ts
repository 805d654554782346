import * as analytics from '../analytics/index.ts'
import * as audit from '../audit/index.ts'
import * as chatbot from '../chatbot/index.ts'
import * as escalation from '../escalation/index.ts'
import * as knowledge from '../knowledge/index.ts'
import * as notifications from '../notifications/index.ts'
import * as routing from '../routing/index.ts'
import * as segmentation from '../segmentation/index.ts'
import * as sentiment from '../sentiment/index.ts'
import * as access from './http.ts'

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

/** What the operations of all services are called in policies, without prefix. */
export const ACTIONS: readonly string[] = services.flatMap((service) =>
  Object.values<unknown>(service).flatMap(actionOf),
)

function actionOf(exported: unknown): readonly string[] {
  if (typeof exported !== 'object' || exported === null || !('config' in exported)) return []
  const { config } = exported
  if (typeof config !== 'object' || config === null || !('action' in config)) return []
  return typeof config.action === 'string' ? [config.action] : []
}
