import { getEventListeners, once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { runInWorker } from './run-in-worker.ts'

const moduleOf = (code: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads'; ${code}`)}`,
  )

const SUM = moduleOf('parentPort.postMessage(workerData.numbers.reduce((sum, each) => sum + each, 0))')
const FAILURE = moduleOf("throw new RangeError('no such ' + workerData.what)")
const SILENCE = moduleOf('')
const HOARD = moduleOf('let all; for (;;) all = { all }')
/** Says that it has begun, and goes on for ever. */
const ENDLESS = moduleOf("workerData.begun.postMessage('begun'); for (;;);")

const unlimited = () => ({ signal: new AbortController().signal, longestMs: 60_000, heapMb: 256 })

describe('runInWorker', () => {
  it('gives what the module posts for its input', async () => {
    expect(await runInWorker(SUM, { numbers: [1, 2, 3] }, unlimited())).toBe(6)
  })

  it('rejects with the error that the module throws', async () => {
    const failed = runInWorker(FAILURE, { what: 'item' }, unlimited())
    await expect(failed).rejects.toThrow(new RangeError('no such item'))
  })

  it('rejects when the module ends without a result', async () => {
    await expect(runInWorker(SILENCE, {}, unlimited())).rejects.toThrow('ended with 0 and no result')
  })

  it('ends work that needs more memory than it may have, and nothing else', async () => {
    const failed = runInWorker(HOARD, {}, { ...unlimited(), heapMb: 16 })
    await expect(failed).rejects.toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' })
  })

  it('ends work that takes too long', async () => {
    const { port1, port2 } = new MessageChannel()
    const failed = runInWorker(ENDLESS, { begun: port2 }, { ...unlimited(), longestMs: 1, transfer: [port2] })
    await expect(failed).rejects.toThrow('took longer than 1 ms')
    port1.close()
  })

  it('ends work under way when it is called off, with the reason', async () => {
    const { port1, port2 } = new MessageChannel()
    const stopping = new AbortController()
    const limits = { ...unlimited(), signal: stopping.signal, transfer: [port2] }
    const calledOff = runInWorker(ENDLESS, { begun: port2 }, limits)
    await once(port1, 'message')
    stopping.abort(new Error('The process ends'))
    await expect(calledOff).rejects.toThrow('The process ends')
    port1.close()
  })

  it('begins no work that is called off already', async () => {
    const signal = AbortSignal.abort(new Error('The process ends'))
    await expect(runInWorker(ENDLESS, {}, { ...unlimited(), signal })).rejects.toThrow('The process ends')
  })

  it('hands columns over: they are empty afterwards, and nothing is copied', async () => {
    const numbers = new Float64Array([1, 2])
    expect(await runInWorker(SUM, { numbers }, { ...unlimited(), transfer: [numbers.buffer] })).toBe(3)
    expect(numbers).toHaveLength(0)
  })

  it('leaves no listener at the signal, however the work ends', async () => {
    const { signal } = new AbortController()
    await runInWorker(SUM, { numbers: [] }, { ...unlimited(), signal })
    await runInWorker(FAILURE, {}, { ...unlimited(), signal }).catch(() => undefined)
    await runInWorker(ENDLESS, {}, { ...unlimited(), signal, longestMs: 1 }).catch(() => undefined)
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})
