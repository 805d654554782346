import { runService } from '@customer-service/core/run'
import { sentiment } from './index.ts'

await runService(sentiment)
