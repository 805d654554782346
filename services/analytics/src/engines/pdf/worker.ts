import { parentPort, workerData } from 'node:worker_threads'
import { tellStory } from '../../domain/tell-story.ts'
import { drawReport } from './draw-report.ts'

const file = await drawReport(tellStory(workerData), new Date(workerData.generated_at))
parentPort?.postMessage(file)
