import type { Clock, Log } from '@customer-service/core'
import type { Config } from '../../config.ts'
import { BedrockLanguageModel } from './bedrock-language-model.ts'
import { type LanguageModel, noLanguageModel } from './language-model.ts'

const CONNECT_MS = 1_000

type ModelSettings = Pick<Config, 'BEDROCK_MODEL_ID' | 'BEDROCK_REGION' | 'BEDROCK_ENDPOINT_URL' | 'BEDROCK_TIMEOUT_MS'>

/** The model that the settings name, if they do. The AWS SDK is loaded with the first text that it writes. */
export function openLanguageModel(
  config: ModelSettings,
  { now, log }: { readonly now: Clock; readonly log: Log },
): LanguageModel {
  if (config.BEDROCK_MODEL_ID === undefined) return noLanguageModel
  return new BedrockLanguageModel({
    openClient: () => openClient(config),
    modelId: config.BEDROCK_MODEL_ID,
    timeoutMs: config.BEDROCK_TIMEOUT_MS,
    now,
    log,
  })
}

/** Over HTTP/1.1, which proxies and stand-ins speak too: left to itself this client takes HTTP/2. */
async function openClient({ BEDROCK_REGION: region, BEDROCK_ENDPOINT_URL: endpoint }: ModelSettings) {
  const { BedrockRuntimeClient } = await import('@aws-sdk/client-bedrock-runtime')
  const { NodeHttpHandler } = await import('@smithy/node-http-handler')
  return new BedrockRuntimeClient({
    ...(region !== undefined && { region }),
    ...(endpoint !== undefined && { endpoint }),
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({ connectionTimeout: CONNECT_MS }),
  })
}
