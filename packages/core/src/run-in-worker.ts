import type { Transferable } from 'node:worker_threads'
import { startThread } from './start-thread.ts'

export interface WorkerLimits {
  /** Calls the work off: it ends at once, with the signal's reason. */
  readonly signal: AbortSignal
  readonly longestMs: number
  /**
   * For what the thread makes of its own; columns (typed arrays) lie beside it. Node's limit is its best effort: a thread
   * that takes much at a stroke may end the process (nodejs/node#47224), so bound the input, too.
   */
  readonly heapMb: number
  /** Memory of the input that is handed over instead of copied: it is empty afterwards. */
  readonly transfer?: readonly Transferable[]
}

/**
 * What a worker thread's module posts for its `workerData`; the thread is gone when this settles. Rejects with the error
 * that the module throws, and when the work takes too long, needs too much memory or is called off.
 */
export async function runInWorker<Input extends object, Result>(
  file: URL,
  input: Input,
  { signal, longestMs, heapMb, transfer = [] }: WorkerLimits,
): Promise<Result> {
  signal.throwIfAborted()
  const worker = startThread(file, {
    workerData: input,
    transferList: [...transfer],
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    execArgv: [],
    env: {},
  })
  const { promise, resolve, reject } = Promise.withResolvers<Result>()
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Error(`${file.pathname} ended with ${code} and no result`)))
  const timer = setTimeout(() => reject(new Error(`${file.pathname} took longer than ${longestMs} ms`)), longestMs)
  const callOff = () => reject(signal.reason)
  signal.addEventListener('abort', callOff)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', callOff)
    await worker.terminate()
  }
}
