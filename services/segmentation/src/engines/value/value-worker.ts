import { parentPort, workerData } from 'node:worker_threads'
import { customerValue } from '../../domain/value/customer-value.ts'
import { buffersOf } from '../buffers-of.ts'
import type { ValueTask } from './value-engine.ts'

const { purchases, asOf }: ValueTask = workerData
const value = customerValue(purchases, asOf)
parentPort?.postMessage(value, buffersOf(value))
