import { openInTurn, runInWorker } from '@customer-service/core'
import type { IntentTrainer, TrainedModel, TrainingSet } from './intent-trainer.ts'

const FILE = new URL('./training/worker.ts', import.meta.url)
const LONGEST_MS = 600_000
/** The largest set needs a quarter of it. */
const HEAP_MB = 1_024

/**
 * Trains in a worker thread, one set at a time: trainings together would take the memory of all, and no less time.
 * @param signal ends the training under way and those that wait
 */
export function workerIntentTrainer(signal: AbortSignal): IntentTrainer {
  const inTurn = openInTurn()
  const limits = { signal, longestMs: LONGEST_MS, heapMb: HEAP_MB }
  return (set) => inTurn(() => runInWorker<TrainingSet, TrainedModel>(FILE, set, limits))
}
