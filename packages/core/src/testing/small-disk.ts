import { spawnSync } from 'node:child_process'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../store/sqlite/temporary.ts'

export interface SmallDisk extends Disposable {
  readonly path: string
}

/** A disk in memory for a test, of so many megabytes; undefined where this user may not mount one. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const folder = temporaryFolder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder.path]).status !== 0) {
    folder[Symbol.dispose]()
    return undefined
  }
  const unmount = () => {
    spawnSync('umount', [folder.path])
    folder[Symbol.dispose]()
  }
  return { path: folder.path, [Symbol.dispose]: unmount }
}

export const canMount = (): boolean => {
  using disk = smallDisk(1)
  return disk !== undefined
}

/** Takes all the room that is left on it. Remove the file that it gives to make room again. */
export function fillDisk({ path }: SmallDisk): string {
  const file = join(path, 'filler')
  const descriptor = openSync(file, 'w')
  try {
    for (;;) writeSync(descriptor, Buffer.alloc(64 * 1024))
  } catch {
    closeSync(descriptor)
  }
  return file
}
