import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { describeService, releasesFromDisk } from '@customer-service/core/run'
import { modules } from '../modules.ts'

const FOLDER = new URL('../../../../openapi/', import.meta.url)

/** Writes one OpenAPI document a service from its contracts, and tells which; with `check`, throws when one is not current. */
export async function writeOpenApi(check: boolean): Promise<string> {
  const stale: string[] = []
  const { current } = await releasesFromDisk()
  await mkdir(FOLDER, { recursive: true })
  for (const module of modules) {
    const name = `${module.manifest.name}.json`
    const file = new URL(name, FOLDER)
    const text = `${JSON.stringify(await describeService(module, current), null, 2)}\n`
    const written = await readFile(file, 'utf8').catch(() => '')
    if (written === text) continue
    stale.push(name)
    if (!check) await writeFile(file, text)
  }
  if (check && stale.length > 0) {
    throw new Error(`openapi/ is not current (${stale.join(', ')}): run pnpm openapi and commit the result`)
  }
  return stale.length === 0 ? 'openapi/ is current' : `written: ${stale.join(', ')}`
}
