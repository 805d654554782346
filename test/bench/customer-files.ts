import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { randomNumbers } from '@customer-service/language/random'

export interface Sizes {
  readonly customers: number
  readonly interactions: number
  /** Seconds since 1970 of the last interaction. */
  readonly until: number
}

const CARS = [
  'YARIS CROSS HYBRID - 2021',
  'COROLLA CROSS PREMIUM - 2022',
  'RAV4 HYBRID - 2022',
  'HARRIER HYBRID PREMIUM - 2022',
  'COROLLA ALTIS STANDARD - 2023',
  'CAMRY HYBRID STANDARD - 2024',
  'CAMRY HYBRID ELEGANCE - 2024',
  'SIENTA HYBRID ELEGANCE - 2021',
]
const PLACES = ['Istanbul,Marmara', 'Bursa,Marmara', 'Ankara,Central Anatolia', 'Izmir,Aegean', 'Antalya,']
/** As often as they stand here. */
const EVENTS = [
  ...Array(7).fill('view'),
  ...Array(4).fill('email_open'),
  ...['email_click', 'visit', 'visit', 'add_to_cart', 'login', 'purchase'],
]
const TWO_YEARS = 2 * 365 * 86_400
const LINES_AT_ONCE = 5_000

/** Writes `users.csv` and `interactions.csv` of a shop that doesn't exist; the same ones every time. */
export async function writeCustomerFiles(folder: string, sizes: Sizes): Promise<void> {
  const random = randomNumbers(42)
  const users = lines('USER_ID,AGE,GENDER,CITY,REGION,REGISTERED_AT,MEDIAN_BASKET', sizes.customers, (i) => {
    const registered = new Date((sizes.until - random() * 2 * TWO_YEARS) * 1_000).toISOString().slice(0, 10)
    return `${customer(i)},${18 + Math.floor(random() * 60)},${i % 2 ? 'F' : 'M'},${pick(PLACES, random())},${registered},400`
  })
  await pipeline(Readable.from(users), createWriteStream(join(folder, 'users.csv')))
  const interactions = lines('USER_ID,ITEM_ID,EVENT_TYPE,EVENT_VALUE,TIMESTAMP,ORDER_ID', sizes.interactions, (i) => {
    const event = pick(EVENTS, random())
    // Few customers do much, many do little.
    const who = customer(Math.floor(random() ** 1.7 * sizes.customers))
    const item = event.startsWith('email') || event === 'login' ? '' : pick(CARS, random())
    const time = Math.floor(sizes.until - TWO_YEARS * (1 - i / sizes.interactions))
    const bought = event === 'purchase' ? [(random() * 1_000).toFixed(2), `o${i}`] : ['', '']
    return [who, item, event, bought[0], time, bought[1]].join()
  })
  await pipeline(Readable.from(interactions), createWriteStream(join(folder, 'interactions.csv')))
}

const customer = (i: number): string => `C${String(i).padStart(7, '0')}`

function* lines(header: string, count: number, lineOf: (i: number) => string): Generator<string> {
  yield `${header}\n`
  for (let from = 0; from < count; from += LINES_AT_ONCE) {
    const some = Array.from({ length: Math.min(LINES_AT_ONCE, count - from) }, (_, i) => lineOf(from + i))
    yield `${some.join('\n')}\n`
  }
}

const pick = (values: readonly string[], share: number): string => values[Math.floor(share * values.length)] ?? ''
