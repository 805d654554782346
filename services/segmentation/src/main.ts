import { runService } from '@customer-service/core/run'
import { segmentation } from './index.ts'

await runService(segmentation)
