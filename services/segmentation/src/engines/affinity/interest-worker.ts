import { parentPort, workerData } from 'node:worker_threads'
import { learnInterest, relearnCustomers } from '../../domain/affinity/learn-interest.ts'
import type { InterestTask } from './embedded-affinity-engine.ts'

const { columns, known }: InterestTask = workerData
parentPort?.postMessage(known ? relearnCustomers(columns, known) : learnInterest(columns))
