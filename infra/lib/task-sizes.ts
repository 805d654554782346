import { loadConfig } from '@customer-service/core'
import type { Node } from 'constructs'
import { type Static, Type } from 'typebox'
import type { Settings } from './settings.ts'

export type TaskSize = Pick<Settings, 'cpu' | 'memoryMiB'>

const OwnSize = Type.Object({
  cpu: Type.Optional(Type.Integer({ minimum: 256, description: 'CPU units of a task, 1024 are one vCPU' })),
  memoryMiB: Type.Optional(Type.Integer({ minimum: 512, description: 'Memory of a task' })),
})

/** What services need at least: segmentation holds the customer data in memory, 900 MB for 5,000,000 interactions. */
const LEAST_MIB: Readonly<Record<string, number>> = { segmentation: 2_048 }

/**
 * How large the tasks of each service are: the settings of all, or the service's own in the context as `tasks`, such as
 * `{"segmentation": {"memoryMiB": 4096, "cpu": 512}}`. Throws an Error that names what is wrong.
 */
export function taskSizes(node: Node, settings: TaskSize, names: readonly string[]): (name: string) => TaskSize {
  const given: unknown = node.tryGetContext('tasks') ?? {}
  const own = (typeof given === 'string' ? JSON.parse(given) : given) as Readonly<Record<string, object>>
  const unknown = Object.keys(own).filter((name) => !names.includes(name))
  if (unknown.length > 0) throw new Error(`tasks names no service: ${unknown.join(', ')}`)
  const sizes = new Map(Object.entries(own).map(([name, size]) => [name, sizeOf(name, size)]))
  return (name) => ({
    cpu: settings.cpu,
    memoryMiB: Math.max(settings.memoryMiB, LEAST_MIB[name] ?? 0),
    ...sizes.get(name),
  })
}

function sizeOf(name: string, size: object): Static<typeof OwnSize> {
  const unknown = Object.keys(size).filter((setting) => !(setting in OwnSize.properties))
  if (unknown.length > 0) throw new Error(`tasks.${name} has no ${unknown.join(', ')}: only cpu and memoryMiB`)
  const texts = Object.entries(size).map(([setting, value]) => [setting, String(value)] as const)
  return loadConfig(OwnSize, Object.fromEntries(texts))
}
