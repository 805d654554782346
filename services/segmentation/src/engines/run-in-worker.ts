import { Worker } from 'node:worker_threads'
import { buffersOf } from './buffers-of.ts'

export interface WorkerLimits {
  readonly signal: AbortSignal
  readonly longestMs: number
}

/**
 * What a worker thread's module posts for its `workerData`. Columns of the input are handed over: they are empty afterwards.
 * Rejects when the work fails, takes too long or is called off.
 */
export async function runInWorker<Input extends object, Result>(
  file: URL,
  input: Input,
  { signal, longestMs }: WorkerLimits,
): Promise<Result> {
  const end = AbortSignal.any([signal, AbortSignal.timeout(longestMs)])
  end.throwIfAborted()
  const worker = new Worker(file, { workerData: input, transferList: buffersOf(input), execArgv: [], env: {} })
  const { promise, resolve, reject } = Promise.withResolvers<Result>()
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Error(`${file.pathname} ended with ${code} and no result`)))
  end.addEventListener('abort', () => reject(end.reason), { once: true })
  try {
    return await promise
  } finally {
    await worker.terminate()
  }
}
