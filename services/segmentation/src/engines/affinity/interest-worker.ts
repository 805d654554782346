import { parentPort, workerData } from 'node:worker_threads'
import { learnInterest, relearnCustomers } from '../../domain/affinity/learn-interest.ts'
import { buffersOf } from '../buffers-of.ts'
import type { InterestTask } from './embedded-affinity-engine.ts'

const { columns, known }: InterestTask = workerData
const interest = known ? relearnCustomers(columns, known) : learnInterest(columns)
parentPort?.postMessage(interest, buffersOf(interest))
