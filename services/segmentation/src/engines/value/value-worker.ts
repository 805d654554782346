import { parentPort, workerData } from 'node:worker_threads'
import { customerValue } from '../../domain/value/customer-value.ts'
import type { ValueTask } from './value-engine.ts'

const { purchases, asOf }: ValueTask = workerData
parentPort?.postMessage(customerValue(purchases, asOf))
