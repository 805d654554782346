import { manifest as analytics } from '@customer-service/analytics/manifest'
import { manifest as audit } from '@customer-service/audit/manifest'
import { manifest as chatbot } from '@customer-service/chatbot/manifest'
import { manifest as escalation } from '@customer-service/escalation/manifest'
import { manifest as knowledge } from '@customer-service/knowledge/manifest'
import { manifest as notifications } from '@customer-service/notifications/manifest'
import { manifest as routing } from '@customer-service/routing/manifest'
import { manifest as segmentation } from '@customer-service/segmentation/manifest'
import { manifest as sentiment } from '@customer-service/sentiment/manifest'
import { blueprintsOf } from './blueprint.ts'

/** The nine services. */
export const services = blueprintsOf([
  chatbot,
  sentiment,
  routing,
  knowledge,
  analytics,
  escalation,
  audit,
  segmentation,
  notifications,
])
