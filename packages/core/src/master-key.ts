import { randomBytes } from 'node:crypto'
import { closeSync, fstatSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { systemReason } from './system-reason.ts'

const KEY_BYTES = 32
const FOR_OTHERS = 0o077

/**
 * Reads the master key from its file; makes the file, with 32 random bytes and for its owner alone, when there is none.
 * Throws, saying what to do, when others may read it or it isn't a key.
 */
export function loadMasterKey(file: string): Buffer {
  try {
    return readOrMake(file)
  } catch (cause) {
    const reason = systemReason(cause)
    throw reason === undefined ? cause : new Error(`The master key ${file} can't be read or made: ${reason}`, { cause })
  }
}

function readOrMake(file: string): Buffer {
  const descriptor = openExisting(file) ?? openExisting(create(file))
  if (descriptor === undefined) throw new Error(`The master key ${file} was removed while it was opened`)
  try {
    checkFile(file, descriptor)
    return readFileSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function checkFile(file: string, descriptor: number): void {
  const stat = fstatSync(descriptor)
  if (!stat.isFile()) throw new Error(`The master key ${file} is not a file`)
  if (stat.size !== KEY_BYTES) {
    throw new Error(`The master key ${file} has ${stat.size} bytes instead of ${KEY_BYTES}: restore it from a backup`)
  }
  // Windows has no such modes: there the folder's access list protects the file.
  if (process.platform !== 'win32' && (stat.mode & FOR_OTHERS) !== 0) {
    throw new Error(`The master key ${file} can be read by others: run "chmod 600 ${file}"`)
  }
}

function openExisting(file: string): number | undefined {
  try {
    return openSync(file, 'r')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Appears complete or not at all, and never over another process's: a link to a finished file can't be half written. */
function create(file: string): string {
  makeFolder(dirname(file))
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const descriptor = openSync(draft, 'wx', 0o600)
  try {
    writeSync(descriptor, randomBytes(KEY_BYTES))
    fsyncSync(descriptor)
    linkSync(draft, file)
    syncFolder(dirname(file))
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    closeSync(descriptor)
    rmSync(draft)
  }
  return file
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
