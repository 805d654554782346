import { runInWorker } from '@customer-service/core'
import type { ReportContent, ReportReading } from '../domain/report-content.ts'
import type { Row } from '../domain/report-rows.ts'
import type { ReportWriter } from './report-writer.ts'

const FILE = new URL('./pdf/worker.ts', import.meta.url)
const LONGEST_MS = 120_000
const HEAP_MB = 512
/** A PDF shows the newest rows, and says how many there are. */
export const SHOWN_ROWS = 500

/** Draws in a worker thread, so that requests are answered meanwhile. The signal ends a drawing under way. */
export function pdfReport(signal: AbortSignal): ReportWriter {
  const limits = { signal, longestMs: LONGEST_MS, heapMb: HEAP_MB }
  return {
    maxRows: Number.POSITIVE_INFINITY,
    async *write(report) {
      yield await runInWorker<ReportContent, Uint8Array>(FILE, await contentOf(report), limits)
    },
  }
}

async function contentOf({ slices, totals, ...head }: ReportReading): Promise<ReportContent> {
  const rows: Row[] = []
  for await (const slice of slices) rows.push(...slice.slice(0, SHOWN_ROWS - rows.length))
  return { ...head, ...totals(), rows }
}
