import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../clock.ts'
import { idMaker } from '../../ids.ts'
import type { Log } from '../../service.ts'
import { type Embedded, type EmbeddedOptions, openEmbedded } from './open-embedded.ts'

const silent: Log = { info() {}, warn() {}, error() {} }

/** A folder for a test; gone when it is disposed. */
export function temporaryFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'platform-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** The embedded store and bus for a test: silent, with a back-off of 1 ms, the system's clock unless one is given. */
export function openForTest(
  options: Pick<EmbeddedOptions, 'folder' | 'tables'> & Partial<EmbeddedOptions>,
): Promise<Embedded> {
  const now = options.now ?? systemClock
  return openEmbedded({ now, newId: idMaker(now), log: silent, backOff: () => 1, longestWaitMs: 10_000, ...options })
}
