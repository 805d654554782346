import { runService } from '@customer-service/core/run'
import { routing } from './index.ts'

await runService(routing)
