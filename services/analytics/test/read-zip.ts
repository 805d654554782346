import { crc32, inflateRawSync } from 'node:zlib'

/** The files of a ZIP archive, found by its directory as other programs do. */
export function readZip(archive: Buffer): ReadonlyMap<string, string> {
  const end = archive.length - 22
  if (archive.readUInt32LE(end) !== 0x06054b50) throw new Error('No end of a directory')
  const files = new Map<string, string>()
  let at = archive.readUInt32LE(end + 16)
  for (let i = 0; i < archive.readUInt16LE(end + 10); i++) {
    const [crc, packed, size] = [16, 20, 24].map((field) => archive.readUInt32LE(at + field))
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    const content = archive.readUInt32LE(at + 42) + 30 + nameLength
    const text = inflateRawSync(archive.subarray(content, content + (packed ?? 0)))
    if (text.length !== size || crc32(text) !== crc) throw new Error(`${name} is not what the directory says`)
    files.set(name, text.toString('utf8'))
    at += 46 + nameLength
  }
  return files
}
