import { runService } from '@customer-service/core/run'
import { notifications } from './index.ts'

await runService(notifications)
