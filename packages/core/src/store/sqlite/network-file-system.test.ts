import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { networkFileSystem } from './network-file-system.ts'

describe('network file systems', () => {
  it('are known by the numbers of the kernel (linux/magic.h)', () => {
    expect([0x6969, 0xff534d42, 0xfe534d42].map(networkFileSystem)).toEqual(['NFS', 'CIFS', 'SMB2'])
  })

  it('are no disks: ext4, xfs, btrfs, tmpfs, overlay, and what this test runs on', () => {
    const disks = [0xef53, 0x58465342, 0x9123683e, 0x01021994, 0x794c7630, statfsSync(tmpdir()).type]
    expect(disks.map(networkFileSystem)).toEqual(disks.map(() => undefined))
  })
})
