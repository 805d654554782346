import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { personalizeError } from '../../../errors.ts'

/** A line of the output: the documentation says `recommendedUsers`, the service writes `usersList` and `error`. */
const Line = Type.Object({
  input: Type.Object({ itemId: Type.String() }),
  output: Type.Union([
    Type.Object({ usersList: Type.Array(Type.String()) }),
    Type.Object({ recommendedUsers: Type.Array(Type.String()) }),
  ]),
})
const Failure = Type.Object({ error: Type.Union([Type.String(), Type.Object({})]) })

const LINE_BREAK = 10

export interface Ids {
  readonly customerIds: readonly string[]
  readonly itemIds: readonly string[]
}

/** The output of a segment job, line by line: by item the customers, the most interested first. Throws `PersonalizeError`. */
export function readSegments(output: Uint8Array, { customerIds, itemIds }: Ids): ReadonlyMap<number, Uint32Array> {
  const customers = new Map(customerIds.map((id, position) => [id, position]))
  const items = new Map(itemIds.map((id, position) => [id, position]))
  const rankings = new Map<number, Uint32Array>()
  for (const line of linesOf(output)) {
    const { input, output: found } = parsed(line)
    const item = items.get(input.itemId)
    const ids = 'usersList' in found ? found.usersList : found.recommendedUsers
    if (item !== undefined) rankings.set(item, Uint32Array.from(ids.flatMap((id) => customers.get(id) ?? [])))
  }
  if (rankings.size === 0) throw personalizeError('the output of the segment job is empty')
  return rankings
}

function parsed(line: string): Static<typeof Line> {
  const value = jsonOf(line)
  if (Value.Check(Failure, value))
    throw personalizeError(`a line of the segment job failed: ${JSON.stringify(value.error)}`)
  if (!Value.Check(Line, value)) throw personalizeError('the output of the segment job has another form')
  return value
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw personalizeError('the output of the segment job is not JSON', cause)
  }
}

/** A whole file may be longer than a string can be. */
function* linesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder()
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_BREAK, from)
    const to = end < 0 ? bytes.length : end
    const line = decoder.decode(bytes.subarray(from, to)).trim()
    if (line !== '') yield line
    from = to + 1
  }
}
