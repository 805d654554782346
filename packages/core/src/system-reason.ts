const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not',
  EPERM: 'it is not permitted',
  EROFS: 'it is on a file system that takes no writes',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EEXIST: 'something that is no folder has its name',
  ENOTDIR: 'a part of its path is no folder',
  ENOENT: 'it is not there, and nothing can be made there',
  ELOOP: 'its links lead nowhere',
  ENAMETOOLONG: 'its name is too long',
  EADDRINUSE: 'another process listens there',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'no address has this name',
  EAI_AGAIN: 'no address was found for this name',
}

/** Why the system refused, for people, with its code and the path if it names one; undefined for any other error. */
export function systemReason(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined
  const { code } = error
  const path = 'path' in error ? ` ${error.path}` : ''
  return `${REASONS[String(code)] ?? error.message} (${code}${path})`
}
