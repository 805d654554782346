import { runService } from '@customer-service/core/run'
import { analytics } from './index.ts'

await runService(analytics)
