import { runService } from '@customer-service/core/run'
import { audit } from './index.ts'

await runService(audit)
