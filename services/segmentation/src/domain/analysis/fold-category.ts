/** What makes two spellings the same category: case, blanks, width, and the dotted and dotless i of Turkish don't count. */
export function foldCategory(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('\u0307', '').replaceAll('ı', 'i')
}
