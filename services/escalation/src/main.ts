import { runService } from '@customer-service/core/run'
import { escalation } from './index.ts'

await runService(escalation)
