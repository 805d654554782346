import { parentPort, workerData } from 'node:worker_threads'
import { buffersOf } from '../buffers-of.ts'
import { TooLate, taskAnswerer } from './answer-task.ts'
import type { FromThread, ToThread } from './wire.ts'

// Holds the customer data, so that neither imports nor queries keep requests waiting.
const answerTask = taskAnswerer(workerData)

parentPort?.on('message', async (message: ToThread) => {
  const answer = await answered(message)
  parentPort?.postMessage(answer, message.task === 'training' ? buffersOf(answer) : [])
})

async function answered(message: ToThread): Promise<FromThread> {
  try {
    return { id: message.id, output: await answerTask(message) }
  } catch (error) {
    if (error instanceof TooLate) return { id: message.id, failure: 'late' }
    return { id: message.id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
