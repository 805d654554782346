import { runInWorker } from '@customer-service/core'
import type { ReportContent } from '../domain/report-content.ts'
import type { ReportWriter } from './report-writer.ts'

const FILE = new URL('./pdf/worker.ts', import.meta.url)
const LONGEST_MS = 120_000
const HEAP_MB = 512

/** Draws in a worker thread, so that requests are answered meanwhile. The signal ends a drawing under way. */
export function pdfReport(signal: AbortSignal): ReportWriter {
  const limits = { signal, longestMs: LONGEST_MS, heapMb: HEAP_MB }
  return {
    maxRows: 500,
    beyond: 'leave_out',
    write: (content) => runInWorker<ReportContent, Uint8Array>(FILE, content, limits),
  }
}
