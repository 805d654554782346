import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import { Sha256 } from '@customer-service/core/testing'
import { SignatureV4 } from '@smithy/signature-v4'

const REGION = 'eu-central-1'
const CREDENTIALS = { accessKeyId: 'AKIATESTOFBEDROCK000', secretAccessKey: 'a-secret-that-only-the-test-knows' }
/** With a colon, as ids of models have: it is escaped in the path, and again in what is signed. */
const MODEL = 'eu.anthropic.claude-haiku-4-5-20251001-v1:0'

/** What the adapter asked for. */
export interface Asked {
  readonly instructions: string
  readonly text: string
  readonly maxTokens: number
}

export type Answering = (asked: Asked, response: ServerResponse) => void

/** A stand-in for Bedrock Runtime: checks the signature, reads a Converse request, and answers as a test says. */
export interface BedrockStandIn extends AsyncDisposable {
  /** For the service, beside `CREDENTIALS_OF_PROCESS`. */
  readonly settings: Readonly<Record<string, string>>
  readonly asked: Asked[]
  answer: Answering
}

export async function openBedrock(answer: Answering = writes('')): Promise<BedrockStandIn> {
  const server = createServer(async (request, response) => {
    const body = await readText(request)
    const path = request.url ?? ''
    if (path !== `/model/${encodeURIComponent(MODEL)}/converse`)
      return refuse(response, 404, 'ResourceNotFoundException')
    if (!(await isSigned(request.headers, path, body))) return refuse(response, 403, 'InvalidSignatureException')
    const { system, messages, inferenceConfig } = JSON.parse(body)
    const asked = {
      instructions: system[0].text,
      text: messages[0].content[0].text,
      maxTokens: inferenceConfig.maxTokens,
    }
    standIn.asked.push(asked)
    standIn.answer(asked, response)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const standIn: BedrockStandIn = {
    settings: {
      BEDROCK_MODEL_ID: MODEL,
      BEDROCK_REGION: REGION,
      BEDROCK_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    },
    asked: [],
    answer,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
  return standIn
}

/** Credentials of the process, as a task on AWS has them. */
export const CREDENTIALS_OF_PROCESS: Readonly<Record<string, string>> = {
  AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
  AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
}

export const writes =
  (text: string, stopReason = 'end_turn'): Answering =>
  (_asked, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        output: { message: { role: 'assistant', content: [{ text }] } },
        stopReason,
        usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 },
        metrics: { latencyMs: 1 },
      }),
    )

export const fails =
  (status: number, type: string): Answering =>
  (_asked, response) =>
    refuse(response, status, type)

function refuse(response: ServerResponse, status: number, type: string): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': type })
    .end(JSON.stringify({ message: 'no' }))
}

/** Signs the request again, from what arrived, and compares. */
async function isSigned(headers: IncomingHttpHeaders, path: string, body: string): Promise<boolean> {
  const authorization = String(headers.authorization)
  const names = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(';') ?? []
  const [date = '', time = ''] = String(headers['x-amz-date']).split('T')
  const signer = new SignatureV4({ credentials: CREDENTIALS, region: REGION, service: 'bedrock', sha256: Sha256 })
  const signed = await signer.sign(
    {
      method: 'POST',
      protocol: 'http:',
      hostname: '127.0.0.1',
      path,
      headers: Object.fromEntries(names.map((name) => [name, String(headers[name])])),
      body,
    },
    { signingDate: new Date(`${date.replace(/(....)(..)/, '$1-$2-')}T${time.replace(/(..)(..)/, '$1:$2:')}`) },
  )
  const isBody = headers['x-amz-content-sha256'] === createHash('sha256').update(body).digest('hex')
  return isBody && names.includes('host') && signed.headers.authorization === authorization
}
