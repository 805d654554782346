export {
  type Clock,
  DAY_MS,
  DAY_SECONDS,
  dayOf,
  monthOf,
  systemClock,
  toTimestamp,
  unixSeconds,
} from './clock.ts'
export { Flag, loadConfig, TimeZone, WithHost } from './config.ts'
export type { Contract, InputOf, OutputOf } from './contract.ts'
export { AppError, accessDenied, conflict, type ErrorBody, errorBody, invalid, notFound } from './errors.ts'
export { escapeMarkup } from './escape-markup.ts'
export { folderFiles } from './folder-files.ts'
export { idMaker, type NewId, timeOfId } from './ids.ts'
export { type InTurn, openInTurn } from './in-turn.ts'
export { firstWithin, jsonBytes, lastWithin } from './json-bytes.ts'
export { makeFolder } from './make-folder.ts'
export type { Manifest } from './manifest.ts'
export { loadMasterKey } from './master-key.ts'
export { nearestNames } from './nearest-names.ts'
export { Routine } from './routine.ts'
export { runInWorker, type WorkerLimits } from './run-in-worker.ts'
export { openSecrets } from './secrets.ts'
export type { FileStore, Log, Secrets, ServiceApp, ServiceDeps, ServiceModule } from './service.ts'
export { startThread } from './start-thread.ts'
export { systemReason } from './system-reason.ts'
