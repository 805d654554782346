import type { BedrockRuntimeClient, ConverseCommandOutput } from '@aws-sdk/client-bedrock-runtime'
import type { Clock, Log } from '@customer-service/core'
import type { LanguageModel, Order } from './language-model.ts'

export interface BedrockOptions {
  readonly openClient: () => Promise<BedrockRuntimeClient>
  /** Id or ARN of a model or an inference profile. */
  readonly modelId: string
  readonly timeoutMs: number
  readonly now: Clock
  readonly log: Log
}

/** More than an explanation or an answer needs: a text that reaches it is cut off, and refused. */
const MOST_TOKENS = 1_200
/** After a failure nobody waits for the model for a while; then one request finds out whether it is back. */
const REST_MS = 30_000
/** Kept back for checking the text and sending the answer. */
const RESERVE_MS = 500

/** A model on Amazon Bedrock, by the Converse API, which is the same for all of them. */
export class BedrockLanguageModel implements LanguageModel {
  readonly #options: BedrockOptions
  #client: Promise<BedrockRuntimeClient> | undefined
  #restsUntil = 0
  #isFailing = false

  constructor(options: BedrockOptions) {
    this.#options = options
  }

  async write(order: Order, deadline: number): Promise<string | undefined> {
    const { timeoutMs, now, log } = this.#options
    const startedAt = now().getTime()
    const waitMs = Math.min(timeoutMs, deadline - startedAt - RESERVE_MS)
    if (waitMs <= 0 || startedAt < this.#restsUntil) return undefined
    const isTrial = this.#isFailing
    if (isTrial) this.#restsUntil = startedAt + REST_MS
    try {
      const answer = await this.#converse(order, AbortSignal.timeout(waitMs))
      this.#isFailing = false
      this.#restsUntil = 0
      const text = textOf(answer)
      if (answer.stopReason === 'end_turn' && text !== '') return text
      log.warn({ stop_reason: answer.stopReason ?? 'none' }, 'bedrock_wrote_nothing')
    } catch (error) {
      if (isTrial || !this.#isFailing) log.warn({ error: nameOf(error) }, 'bedrock_failed')
      this.#isFailing = true
      this.#restsUntil = now().getTime() + REST_MS
    }
    return undefined
  }

  /** Ends with the signal, whatever it waits for: loading the SDK and finding credentials can't be called off. */
  #converse(order: Order, signal: AbortSignal): Promise<ConverseCommandOutput> {
    const late = Promise.withResolvers<never>()
    signal.addEventListener('abort', () => late.reject(signal.reason), { once: true })
    return Promise.race([this.#send(order, signal), late.promise])
  }

  /** Without temperature and the like: not every model takes them. */
  async #send({ instructions, text }: Order, abortSignal: AbortSignal): Promise<ConverseCommandOutput> {
    const { openClient, modelId } = this.#options
    const { ConverseCommand } = await import('@aws-sdk/client-bedrock-runtime')
    this.#client ??= openClient()
    const command = new ConverseCommand({
      modelId,
      system: [{ text: instructions }],
      messages: [{ role: 'user', content: [{ text }] }],
      inferenceConfig: { maxTokens: MOST_TOKENS },
    })
    return await (await this.#client).send(command, { abortSignal })
  }
}

/** `ThrottlingException`, `TimeoutError`; of trouble with the network its code, such as `ECONNREFUSED`. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

const textOf = ({ output }: ConverseCommandOutput): string =>
  (output?.message?.content ?? [])
    .map(({ text }) => text ?? '')
    .join('')
    .trim()
