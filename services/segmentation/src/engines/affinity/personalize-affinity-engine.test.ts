import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import { PersonalizeClient } from '@aws-sdk/client-personalize'
import type { FileStore } from '@customer-service/core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AffinityData } from '../../domain/affinity/affinity-data.ts'
import { interestScores } from '../../domain/affinity/interest-scores.ts'
import { PersonalizeAffinityEngine } from './personalize-affinity-engine.ts'

const ACCOUNT = 'arn:aws:personalize:eu-west-1:123456789012'
const SETTINGS = {
  interactionsDatasetArn: `${ACCOUNT}:dataset/shop/INTERACTIONS`,
  solutionArn: `${ACCOUNT}:solution/affinity`,
  roleArn: 'arn:aws:iam::123456789012:role/personalize',
  bucket: 'shop-affinity',
  pollMs: 1,
}
const DATA: AffinityData = {
  customerIds: ['ayşe', 'b,2', 'c3', 'idle'],
  itemIds: ['CAMRY', 'RAV4', 'NEW'],
  bands: new Uint8Array(4),
  customers: Uint32Array.of(0, 0, 1, 2, 1, 0),
  items: Uint32Array.of(0, 0, 0, 1, 1, 0),
  events: Uint8Array.of(0, 3, 0, 0, 3, 1),
  times: Uint32Array.of(1_700_000_000, 1_700_000_001, 1_700_000_002, 1_700_000_003, 1_700_000_004, 1_700_000_005),
}

/** The bucket. */
const bucket = new Map<string, Uint8Array>()
const files: FileStore = {
  write: async (name, content) => void bucket.set(name, content instanceof Uint8Array ? content : expect.unreachable()),
  read: async (name) => bucket.get(name),
  open: () => expect.unreachable(),
  remove: async (name) => void bucket.delete(name),
}
const keyOf = (uri: string) => uri.replace(`s3://${SETTINGS.bucket}/`, '')
const textOf = (name: string) => new TextDecoder().decode(bucket.get(name))

/** A stand-in for Personalize: AWS JSON 1.1 on the wire, jobs that take three looks, the order by number of interactions. */
interface WireRequest {
  readonly jobName?: string
  readonly dataSource?: { readonly dataLocation: string }
  readonly jobInput?: { readonly s3DataSource: { readonly path: string } }
  readonly jobOutput?: { readonly s3DataDestination: { readonly path: string } }
  readonly numResults?: number
  readonly [field: string]: unknown
}
const created: (readonly [operation: string, body: WireRequest])[] = []
const looks = new Map<string, number>()
let failing: { readonly operation: string; readonly type: string } | undefined
let failingJob: string | undefined
let outputOf = (itemId: string, users: readonly string[]): object => ({
  input: { itemId },
  output: { usersList: users },
  error: null,
})

const server = createServer(async (request, response) => {
  const [, operation = ''] = String(request.headers['x-amz-target']).split('AmazonPersonalize.')
  const body: WireRequest = JSON.parse(await readText(request))
  const isSigned = request.headers.authorization?.includes('/eu-west-1/personalize/aws4_request')
  if (request.headers['content-type'] !== 'application/x-amz-json-1.1' || !isSigned)
    return answer(response, 400, { __type: 'UnrecognizedClientException' })
  if (failing?.operation === operation) return answer(response, 400, { __type: failing.type, message: 'no' })
  if (operation.startsWith('Create')) return create(operation, body, response)
  return describeJob(operation, body, response)
})

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body))
}

function create(operation: string, body: WireRequest, response: ServerResponse): void {
  const [field, kind] =
    {
      CreateDatasetImportJob: ['datasetImportJobArn', 'dataset-import-job'],
      CreateSolutionVersion: ['solutionVersionArn', 'solution/affinity'],
      CreateBatchSegmentJob: ['batchSegmentJobArn', 'batch-segment-job'],
    }[operation] ?? []
  if (
    created.some(([, { jobName }]) => jobName !== undefined && jobName === body.jobName && field?.startsWith('dataset'))
  ) {
    answer(response, 400, { __type: 'ResourceAlreadyExistsException' })
    return
  }
  created.push([operation, body])
  if (operation === 'CreateBatchSegmentJob') writeSegments(body)
  answer(response, 200, { [field ?? '']: `${ACCOUNT}:${kind}/${body.jobName ?? created.length}` })
}

function describeJob(operation: string, body: WireRequest, response: ServerResponse): void {
  const [arn = ''] = Object.values(body).map(String)
  const seen = (looks.get(arn) ?? 0) + 1
  looks.set(arn, seen)
  const status = ['CREATE PENDING', 'CREATE IN_PROGRESS'][seen - 1] ?? 'ACTIVE'
  const failed = operation === failingJob && { status: 'CREATE FAILED', failureReason: 'Not enough interactions' }
  const field = operation.replace('Describe', '').replace(/^./, (first) => first.toLowerCase())
  answer(response, 200, { [field]: { status, ...failed } })
}

function writeSegments({ jobInput, jobOutput, numResults }: WireRequest): void {
  const rows = [...bucket.keys()]
    .filter((name) => name.includes('-interactions/'))
    .flatMap((name) => textOf(name).trim().split('\n').slice(1))
    .map((row) => row.match(/^(?:"([^"]*)"|([^,]*)),([^,]*)/) ?? [])
  const items = textOf(keyOf(jobInput?.s3DataSource.path ?? ''))
    .trim()
    .split('\n')
  const lines = items.map((line) => {
    const { itemId } = JSON.parse(line)
    const taken = rows.filter(([, , , item]) => item === itemId).map(([, quoted, plain]) => quoted ?? plain ?? '')
    const counts = Map.groupBy(taken, (user) => user)
    const users = [...counts.keys()].sort((a, b) => (counts.get(b)?.length ?? 0) - (counts.get(a)?.length ?? 0))
    return JSON.stringify(outputOf(itemId, users.slice(0, numResults)))
  })
  const name = `${keyOf(jobOutput?.s3DataDestination.path ?? '')}items.jsonl.out`
  bucket.set(name, new TextEncoder().encode(`${lines.join('\n')}\n`))
}

let engine: PersonalizeAffinityEngine
const { signal } = new AbortController()
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.close())
beforeEach(() => {
  const { port } = server.address() as AddressInfo
  bucket.clear()
  created.length = 0
  looks.clear()
  failing = undefined
  failingJob = undefined
  outputOf = (itemId, users) => ({ input: { itemId }, output: { usersList: users }, error: null })
  engine = new PersonalizeAffinityEngine({
    settings: SETTINGS,
    openClient: async () =>
      new PersonalizeClient({
        endpoint: `http://127.0.0.1:${port}`,
        region: 'eu-west-1',
        credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
        maxAttempts: 1,
      }),
    files,
    now: () => new Date('2026-11-21T10:00:00Z'),
  })
})

const scoresOf = async (item: string) => [...(interestScores(await engine.train(DATA, { signal }), item) ?? [])]

describe('PersonalizeAffinityEngine', () => {
  it('imports interactions, trains, has customers ranked, and scores them by rank', async () => {
    const model = await engine.train(DATA, { signal })
    expect(created.map(([operation]) => operation)).toEqual([
      'CreateDatasetImportJob',
      'CreateSolutionVersion',
      'CreateBatchSegmentJob',
    ])
    expect(model).toMatchObject({ engine: 'personalize', trainedAt: '2026-11-21T10:00:00Z' })
    expect([...(interestScores(model, 'CAMRY') ?? [])]).toEqual([0.83, 0.5, Number.NaN, Number.NaN])
    expect([...(interestScores(model, 'RAV4') ?? [])]).toEqual([Number.NaN, 0.5, 0.83, Number.NaN])
    expect(interestScores(model, 'NEW')).toBeUndefined()
  })

  it('sends what Personalize documents', async () => {
    await engine.train(DATA, { signal })
    const [imported, version, segments] = created.map(([, body]) => body)
    expect(imported).toMatchObject({
      jobName: expect.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9\-_]{0,62}$/),
      datasetArn: SETTINGS.interactionsDatasetArn,
      dataSource: { dataLocation: expect.stringMatching(/^s3:\/\/shop-affinity\/.*\/$/) },
      roleArn: SETTINGS.roleArn,
      importMode: 'FULL',
    })
    expect(version).toEqual({ solutionArn: SETTINGS.solutionArn, trainingMode: 'FULL' })
    expect(segments).toMatchObject({ numResults: 3, solutionVersionArn: `${ACCOUNT}:solution/affinity/2` })
    const csv = textOf([...bucket.keys()].find((name) => name.endsWith('.csv')) ?? '')
    expect(csv.split('\n').slice(0, 4)).toEqual([
      'USER_ID,ITEM_ID,TIMESTAMP,EVENT_TYPE',
      'ayşe,CAMRY,1700000000,purchase',
      'ayşe,CAMRY,1700000001,view',
      '"b,2",CAMRY,1700000002,purchase',
    ])
  })

  it('reads the output in the form of the documentation too', async () => {
    outputOf = (itemId, users) => ({ input: { itemId }, output: { recommendedUsers: users } })
    expect(await scoresOf('CAMRY')).toEqual([0.83, 0.5, Number.NaN, Number.NaN])
  })

  it('goes on with the jobs under way after it was called off', async () => {
    const stopped = new AbortController()
    failing = { operation: 'DescribeSolutionVersion', type: 'ResourceInUseException' }
    await expect(engine.train(DATA, { signal: stopped.signal })).rejects.toMatchObject({ code: 'PersonalizeError' })
    failing = undefined
    await engine.train(DATA, { signal })
    expect(created.filter(([operation]) => operation === 'CreateSolutionVersion')).toHaveLength(1)
  })

  it('ends when it is called off, and not with PersonalizeError', async () => {
    const stopped = new AbortController()
    stopped.abort()
    await expect(engine.train(DATA, { signal: stopped.signal })).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('takes a job of its name for its own', async () => {
    await engine.train(DATA, { signal })
    bucket.delete('affinity/progress.json')
    await engine.train(DATA, { signal })
    expect(created.filter(([operation]) => operation === 'CreateDatasetImportJob')).toHaveLength(1)
  })

  it('does not pay twice for the same data', async () => {
    await engine.train(DATA, { signal })
    await engine.train(DATA, { signal })
    expect(created).toHaveLength(3)
  })

  it('says why a job failed, and begins anew under another name', async () => {
    failingJob = 'DescribeSolutionVersion'
    await expect(engine.train(DATA, { signal })).rejects.toMatchObject({
      status: 502,
      code: 'PersonalizeError',
      message: 'Personalize Error: version: Not enough interactions',
    })
    failingJob = undefined
    await engine.train(DATA, { signal })
    const names = created.flatMap(([, { jobName }]) => jobName ?? [])
    expect(new Set(names).size).toBe(2)
    expect(created.at(-1)?.[0]).toBe('CreateBatchSegmentJob')
  })

  it.each(['LimitExceededException', 'InvalidInputException'])('passes %s on as PersonalizeError', async (type) => {
    failing = { operation: 'CreateBatchSegmentJob', type }
    await expect(engine.train(DATA, { signal })).rejects.toMatchObject({
      code: 'PersonalizeError',
      message: `Personalize Error: ${type}`,
    })
  })

  it('takes a failed line for a failure', async () => {
    outputOf = (itemId) => ({ input: { itemId }, output: null, error: 'Item was not found' })
    await expect(engine.train(DATA, { signal })).rejects.toMatchObject({
      code: 'PersonalizeError',
      message: expect.stringContaining('Item was not found'),
    })
  })

  it('takes an output of another form for a failure', async () => {
    outputOf = () => ({ users: [] })
    await expect(engine.train(DATA, { signal })).rejects.toMatchObject({ code: 'PersonalizeError' })
  })
})
