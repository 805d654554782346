/** Where a training's files lie in the bucket: names for us, URIs for Personalize. */
export interface Folders {
  readonly interactions: { readonly uri: string; readonly file: (part: number) => string }
  readonly items: { readonly uri: string; readonly file: string }
  readonly segments: { readonly uri: string; readonly file: string }
}

const ITEMS = 'items.jsonl'

export function foldersOf(bucket: string, name: string): Folders {
  const uriOf = (path: string) => `s3://${bucket}/${path}`
  return {
    interactions: {
      uri: uriOf(`${name}-interactions/`),
      file: (part) => `${name}-interactions/part-${part}.csv`,
    },
    items: { uri: uriOf(`${name}-items/${ITEMS}`), file: `${name}-items/${ITEMS}` },
    // Personalize names the output after the input.
    segments: { uri: uriOf(`${name}-segments/`), file: `${name}-segments/${ITEMS}.out` },
  }
}
