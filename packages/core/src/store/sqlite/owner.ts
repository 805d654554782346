import { accessSync, constants, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { networkFileSystem } from './network-file-system.ts'
import { sqliteCode } from './sqlite-code.ts'

/** Held as long as this process owns the folder. */
export interface Ownership {
  release(): void
}

const BUSY = 5

/**
 * Makes this process the folder's only owner, or throws an Error that names the process that is.
 * The lock is the kernel's, taken through SQLite on an empty file: it ends with the process, however that dies, and
 * doesn't mistake a stranger for the owner when process ids repeat, as they do in containers.
 */
export function claimFolder(folder: string): Ownership {
  accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  const network = networkFileSystem(statfsSync(folder).type)
  if (network)
    throw new Error(`${folder} is on a network file system (${network}): choose a folder on a disk of this machine`)
  const lock = takeLock(folder)
  const nameFile = join(folder, 'platform.owner')
  writeFileSync(nameFile, `process ${process.pid} on ${hostname()}`)
  return {
    release() {
      rmSync(nameFile, { force: true })
      lock.close()
    },
  }
}

function takeLock(folder: string): DatabaseSync {
  const lock = new DatabaseSync(join(folder, 'platform.lock'), { open: false })
  try {
    lock.open()
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
    return lock
  } catch (cause) {
    if (lock.isOpen) lock.close()
    if (sqliteCode(cause) !== BUSY) {
      throw new Error(`${folder} can't be locked: ${cause instanceof Error ? cause.message : cause}`, { cause })
    }
    throw new Error(`${folder} is in use by ${ownerOf(folder)}: stop it first, or choose another folder`, { cause })
  }
}

function ownerOf(folder: string): string {
  try {
    return readFileSync(join(folder, 'platform.owner'), 'utf8')
  } catch {
    return 'another process'
  }
}
