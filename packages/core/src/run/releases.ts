import { readFile } from 'node:fs/promises'
import { parseChangelog, type Releases } from '../http/release-notes.ts'

const ROOT = new URL('../../../../', import.meta.url)

/** The changelog and the version beside it, at the root of the repository or the image. */
export async function releasesFromDisk(): Promise<Releases> {
  const [changelog, manifest] = await Promise.all([
    readFile(new URL('CHANGELOG.md', ROOT), 'utf8'),
    readFile(new URL('package.json', ROOT), 'utf8'),
  ])
  return parseChangelog(changelog, (JSON.parse(manifest) as { readonly version: string }).version)
}
