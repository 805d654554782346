import { readFile } from 'node:fs/promises'

/** The version in the root's package.json, the one that releases carry. */
export async function platformVersion(): Promise<string> {
  const text = await readFile(new URL('../../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { readonly version: string }).version
}
