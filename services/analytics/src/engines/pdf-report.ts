import { Worker } from 'node:worker_threads'
import type { ReportContent } from '../domain/report-content.ts'
import type { ReportWriter } from './report-writer.ts'

const LONGEST_MS = 120_000

/** Draws in a worker thread, so that requests are answered meanwhile. */
export const pdfReport: ReportWriter = {
  maxRows: 500,
  beyond: 'leave_out',
  write: drawInWorker,
}

async function drawInWorker(content: ReportContent): Promise<Uint8Array> {
  const worker = new Worker(new URL('./pdf/worker.ts', import.meta.url), { workerData: content, execArgv: [], env: {} })
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Error(`The drawing of a report ended with ${code} and no file`)))
  const timer = setTimeout(() => reject(new Error('The drawing of a report took too long')), LONGEST_MS)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
