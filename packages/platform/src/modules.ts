import { analytics } from '@customer-service/analytics'
import { audit } from '@customer-service/audit'
import { chatbot } from '@customer-service/chatbot'
import type { AnyModule } from '@customer-service/core/run'
import { escalation } from '@customer-service/escalation'
import { knowledge } from '@customer-service/knowledge'
import { notifications } from '@customer-service/notifications'
import { routing } from '@customer-service/routing'
import { segmentation } from '@customer-service/segmentation'
import { sentiment } from '@customer-service/sentiment'

/** The nine services, in the order of the guide (S3:13-19) and those that came after. */
export const modules: readonly AnyModule[] = [
  chatbot,
  sentiment,
  routing,
  knowledge,
  analytics,
  escalation,
  audit,
  segmentation,
  notifications,
]
