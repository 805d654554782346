import { type Api, callPatiently } from './api.ts'

/** Lists or redrives the events that a service gave up on. */
export async function deadLetters(api: Api, [verb, service]: readonly string[]): Promise<string> {
  if (service === undefined || (verb !== 'list' && verb !== 'redrive')) {
    throw new Error('dead-letters list SERVICE, or dead-letters redrive SERVICE')
  }
  if (verb === 'redrive') {
    const { redriven } = (await callPatiently(api, 'POST', `/${service}/dead-letters/redrive`)).body
    return `${redriven} events handed out again`
  }
  const letters: readonly {
    readonly event_id: string
    readonly type: string
    readonly at: string
    readonly attempts: number
    readonly cause: string
  }[] = (await callPatiently(api, 'GET', `/${service}/dead-letters`)).body.dead_letters
  if (letters.length === 0) return 'none'
  return letters
    .map(({ event_id, type, at, attempts, cause }) => `${at} ${type} ${event_id} after ${attempts} attempts: ${cause}`)
    .join('\n')
}
