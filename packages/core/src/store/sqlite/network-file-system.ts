/** By the `f_type` that Linux gives them: their locks and shared memory can't be trusted. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
])

/** Its name, where a file system lies on other machines; undefined for a disk, also one in memory. */
export const networkFileSystem = (type: number): string | undefined => NAMES.get(type)
