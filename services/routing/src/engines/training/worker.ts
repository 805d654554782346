import { parentPort, workerData } from 'node:worker_threads'
import { packIntentModel, trainIntents } from '@customer-service/language'

const { model, report } = trainIntents(workerData.examples, { outOfScope: workerData.outOfScope })
parentPort?.postMessage({ bytes: packIntentModel(model), report })
