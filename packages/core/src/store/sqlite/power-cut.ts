import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** What a process did to the files, and which writes it acknowledged, in order. From `strace -y -xx`. */
export type Step =
  | { readonly kind: 'write'; readonly file: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: string; readonly size: number }
  | { readonly kind: 'sync'; readonly file: string }
  | { readonly kind: 'remove'; readonly file: string }
  | { readonly kind: 'acknowledge'; readonly ids: readonly string[] }

/** Trace arguments for `strace`, before `-o <file> <command>`. */
export const TRACE = [
  ...['-f', '-qq', '-y', '-xx', '-s', '100000000'],
  ...['-e', 'trace=pwrite64,write,fsync,fdatasync,ftruncate,unlink', '-e', 'signal=none'],
]

export function readTrace(path: string): readonly Step[] {
  const unfinished = new Map<string, string>()
  return readFileSync(path, 'latin1')
    .split('\n')
    .flatMap((line) => {
      const [, thread = '', call = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
      if (call.endsWith('<unfinished ...>')) {
        unfinished.set(thread, call.slice(0, -'<unfinished ...>'.length))
        return []
      }
      const [, rest] = /^<\.\.\. \w+ resumed>(.*)$/.exec(call) ?? []
      return stepOf(rest === undefined ? call : `${unfinished.get(thread)}${rest}`) ?? []
    })
}

function stepOf(call: string): Step | undefined {
  const [, removed] = /^unlink\("([^"]*)"\)/.exec(call) ?? []
  if (removed !== undefined) return { kind: 'remove', file: basename(decode(removed).toString()) }
  const [, name, descriptor, path = '', rest = ''] = /^(\w+)\((\d+)<([^>]*)>(.*)$/.exec(call) ?? []
  const file = basename(decode(path).toString())
  if (name === 'write') return descriptor === '1' ? acknowledged(rest) : undefined
  if (!file.startsWith('platform.db')) return undefined
  if (name === 'fsync' || name === 'fdatasync') return { kind: 'sync', file }
  if (name === 'ftruncate') return { kind: 'truncate', file, size: Number(/^, (\d+)/.exec(rest)?.[1]) }
  const [, hex = '', offset] = /^, "([^"]*)", \d+, (\d+)\)/.exec(rest) ?? []
  return { kind: 'write', file, offset: Number(offset), bytes: decode(hex) }
}

function acknowledged(rest: string): Step {
  const text = decode(/"([^"]*)"/.exec(rest)?.[1] ?? '').toString()
  return { kind: 'acknowledge', ids: text.split('\n').filter((id) => id !== '') }
}

function decode(text: string): Buffer {
  return text.startsWith('\\x') ? Buffer.from(text.replaceAll('\\x', ''), 'hex') : Buffer.from(text)
}

/** What the disk may hold when the power fails after some steps, and what was acknowledged by then. */
export interface Image {
  readonly files: ReadonlyMap<string, Buffer>
  readonly acknowledged: readonly string[]
}

/**
 * The files after a power cut: what was flushed is there; of what was written since, any part may be.
 * @param keeps whether an unflushed write of one sector got through
 */
export function imageAfter(steps: readonly Step[], keeps: () => boolean): Image {
  const lastSync = new Map<string, number>()
  for (const [i, step] of steps.entries()) if (step.kind === 'sync') lastSync.set(step.file, i)
  const files = new Map<string, Buffer>()
  const ids: string[] = []
  for (const [i, step] of steps.entries()) {
    if (step.kind === 'acknowledge') ids.push(...step.ids)
    else if (step.kind === 'remove') files.delete(step.file)
    else if (step.kind !== 'sync') {
      const isFlushed = i < (lastSync.get(step.file) ?? -1)
      files.set(step.file, apply(files.get(step.file) ?? Buffer.alloc(0), step, isFlushed ? () => true : keeps))
    }
  }
  return { files, acknowledged: ids }
}

const SECTOR = 512

function apply(content: Buffer, step: Step, keeps: () => boolean): Buffer {
  if (step.kind === 'truncate') return keeps() ? resized(content, step.size) : content
  if (step.kind !== 'write') return content
  let result = content
  for (let from = 0; from < step.bytes.length; from += SECTOR) {
    if (!keeps()) continue
    const part = step.bytes.subarray(from, from + SECTOR)
    const end = step.offset + from + part.length
    if (end > result.length) result = resized(result, end)
    part.copy(result, step.offset + from)
  }
  return result
}

function resized(content: Buffer, size: number): Buffer {
  const result = Buffer.alloc(size)
  content.copy(result)
  return result
}
