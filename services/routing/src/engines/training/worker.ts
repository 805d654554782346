import { parentPort, workerData } from 'node:worker_threads'
import { trainIntents } from '@customer-service/language'
import { deflatedModel } from '../model-bytes.ts'

const { model, report } = trainIntents(workerData.examples, { outOfScope: workerData.outOfScope })
parentPort?.postMessage({ bytes: deflatedModel(model), report })
