import { runService } from '@customer-service/core/run'
import { chatbot } from './index.ts'

await runService(chatbot)
