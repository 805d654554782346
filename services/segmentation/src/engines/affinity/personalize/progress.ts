import type { FileStore } from '@customer-service/core'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'

/** How far a training has come, kept beside its files: after a restart it goes on with the jobs that are under way. */
export type Progress = Static<typeof Progress>
export const Progress = Type.Object({
  /** How often a training has failed so far: jobs are never called the same twice. */
  failures: Type.Integer(),
  /** The training under way, or the last that ended well. */
  training: Type.Optional(
    Type.Object({
      name: Type.String(),
      isDone: Type.Boolean(),
      /** How many customers it knows. */
      customerCount: Type.Integer(),
      arns: Type.Object({
        import: Type.Optional(Type.String()),
        version: Type.Optional(Type.String()),
        segments: Type.Optional(Type.String()),
      }),
    }),
  ),
})

const FILE = 'affinity/progress.json'

export async function readProgress(files: FileStore): Promise<Progress> {
  const bytes = await files.read(FILE)
  const progress: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes))
  return Value.Check(Progress, progress) ? progress : { failures: 0 }
}

export async function writeProgress(files: FileStore, progress: Progress): Promise<void> {
  await files.write(FILE, new TextEncoder().encode(JSON.stringify(progress)))
}
