import { parseArgs } from 'node:util'

/** The folder of the data, from `--data FOLDER`. */
export function dataFolder(): string {
  const { values } = parseArgs({ options: { data: { type: 'string' } } })
  if (values.data === undefined) throw new Error('Say where the data is: --data FOLDER')
  return values.data
}
