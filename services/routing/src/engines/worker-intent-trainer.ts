import { Worker } from 'node:worker_threads'
import type { IntentTrainer, TrainedModel, TrainingSet } from './intent-trainer.ts'

const LONGEST_MS = 600_000

/** Trains in a worker thread, one set at a time: trainings together would take the memory of all, and no less time. */
export function workerIntentTrainer(): IntentTrainer {
  let last: Promise<unknown> = Promise.resolve()
  return (set) => {
    const trained = last.then(() => trainInWorker(set))
    last = trained.catch(() => undefined)
    return trained
  }
}

async function trainInWorker(set: TrainingSet): Promise<TrainedModel> {
  const file = new URL('./training/worker.ts', import.meta.url)
  const worker = new Worker(file, { workerData: set, execArgv: [], env: {} })
  const { promise, resolve, reject } = Promise.withResolvers<TrainedModel>()
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Error(`Training ended with ${code} and no model`)))
  const timer = setTimeout(() => reject(new Error('Training took too long')), LONGEST_MS)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
