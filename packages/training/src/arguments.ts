import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'

/** The folder of the data, from `--data FOLDER`. Ends the process with what was expected when there is none. */
export function dataFolder(): string {
  const { values } = parseArgs({ options: { data: { type: 'string' } } })
  const { data } = values
  if (data !== undefined && statSync(data, { throwIfNoEntry: false })?.isDirectory()) return data
  console.error(
    `train --data FOLDER: ${data ?? 'none given'} is no folder; packages/training/README.md names what lies in it`,
  )
  return process.exit(1)
}
