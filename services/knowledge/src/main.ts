import { runService } from '@customer-service/core/run'
import { knowledge } from './index.ts'

await runService(knowledge)
