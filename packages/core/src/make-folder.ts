import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

const FOR_THE_OWNER = 0o700

/**
 * Makes the folder, and those above it that are missing, for the owner of the process alone. Throws the system's error where
 * that can't be, at once: `recursive` of Node tries for ever where a folder exists and takes none, as /proc does.
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, FOR_THE_OWNER)
  } catch (error) {
    if (isMissing(error) && !existsSync(dirname(path))) {
      makeFolder(dirname(path))
      makeFolder(path)
    } else if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'
