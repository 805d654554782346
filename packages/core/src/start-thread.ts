import { setFlagsFromString } from 'node:v8'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Starts a worker thread. Each thread strips types with WebAssembly of its own, and two that speed up the same calls out of
 * it at the same moment can end the process (V8 13.6, `Runtime_TierUpWasmToJSWrapper` frees what it shares): so none does.
 */
export function startThread(file: URL, options: WorkerOptions): Worker {
  setFlagsFromString('--wasm-wrapper-tiering-budget=2000000000')
  return new Worker(file, options)
}
