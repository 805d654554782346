import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Authenticator } from '../auth/index.ts'
import { toTimestamp } from '../clock.ts'
import { AppError } from '../errors.ts'
import { admissionOf, confirmRequest } from './confirm-request.ts'
import type { Operation } from './operation.ts'
import type { Pipeline } from './pipeline.ts'
import { readLines } from './read-lines.ts'
import type { Spool, Spools } from './spools.ts'

/** Who reads an answer more slowly than this has it ended; who reads nothing has it ended long before. */
const LONGEST_ANSWER_MS = 1_800_000

export interface LinesOptions {
  readonly pipeline: Pipeline
  readonly authenticator: Authenticator
  readonly spools: Spools
  /** Connections whose bodies have their own limit of time. */
  readonly uploads: WeakSet<Socket>
}

/**
 * Answers a request in lines. Its body is kept until it has arrived and is verified; no line is read before. A sender who
 * tells the body's hash in `x-amz-content-sha256` is verified before any of it is read.
 */
export async function answerLines(
  request: FastifyRequest,
  reply: FastifyReply,
  operation: Operation,
  options: LinesOptions,
): Promise<FastifyReply> {
  const { authenticator, pipeline, spools } = options
  const { config } = operation.contract
  const { contentSha256 } = admissionOf(request).claim
  const early =
    contentSha256 === undefined
      ? undefined
      : await confirmRequest(request, authenticator, { sha256: contentSha256 }, config)
  const sender = { name: early?.caller.actor ?? request.ip, isVerified: early !== undefined }
  const spool = await arrived(request, reply, sender, options)
  // Also when the answer is never asked for: whoever asked may be gone already.
  reply.raw.once('close', () => void spool.close())
  try {
    if (contentSha256 !== undefined && spool.sha256 !== contentSha256) throw wrongHash()
    const { caller, keyExpiresAt } = early ?? (await confirmRequest(request, authenticator, spool, config))
    const input = { params: request.params, query: request.query, headers: request.headers }
    const lines = readLines(spool.read())
    const answer = await pipeline.stream(operation, input, { caller, bytes: spool.bytes, lines })
    const signal = AbortSignal.any([AbortSignal.timeout(LONGEST_ANSWER_MS), spools.ending])
    return reply
      .header('x-cs-key-expires-at', toTimestamp(new Date(keyExpiresAt)))
      .header('content-type', 'application/x-ndjson')
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .send(Readable.from(answer, { objectMode: false, signal }))
  } catch (error) {
    await spool.close()
    throw error
  }
}

async function arrived(
  request: FastifyRequest,
  reply: FastifyReply,
  sender: { readonly name: string; readonly isVerified: boolean },
  { spools, uploads }: LinesOptions,
): Promise<Spool> {
  const length = request.headers['content-length']
  const { socket } = request.raw
  uploads.add(socket)
  try {
    return await spools.take(request.raw, length === undefined ? undefined : Number(length), sender)
  } catch (error) {
    // The rest of the body isn't read.
    reply.header('connection', 'close')
    throw error
  } finally {
    uploads.delete(socket)
  }
}

const wrongHash = (): AppError =>
  new AppError(400, 'XAmzContentSHA256Mismatch', 'x-amz-content-sha256 is not the SHA-256 of the body')
