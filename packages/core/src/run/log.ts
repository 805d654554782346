import { type Logger, pino } from 'pino'

/** One JSON line an event on standard output. An allow-list of fields by habit; known secrets are cut all the same. */
export function openLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['*.authorization', '*.secret', '*.secret_access_key', '*.token'], remove: true },
  })
}
