import { calendarOf } from '../../domain/analysis/calendar.ts'
import { Audience } from '../../domain/audience/audience.ts'
import { basketMedians } from '../../domain/audience/basket-medians.ts'
import type { Batch } from '../../domain/audience/batch.ts'
import { explainCustomer } from '../../domain/audience/explain-customer.ts'
import { figuresOf } from '../../domain/audience/figures-of.ts'
import { type Learnt, learntModels } from '../../domain/audience/learnt-models.ts'
import { markOf } from '../../domain/audience/name-mark.ts'
import { previewAudience } from '../../domain/audience/preview-audience.ts'
import { memberIds, selectAudience } from '../../domain/audience/select-audience.ts'
import type { Frame, Models } from '../../domain/audience/selection-frame.ts'
import { trainingData } from '../../domain/audience/training-data.ts'
import { readImport } from '../../domain/import/read-import.ts'
import type { Catalogue } from '../../domain/prompt/catalogue.ts'
import { catalogueFrom } from '../../domain/prompt/catalogue-from.ts'
import { decodeChange, encodeChange } from './change-codec.ts'
import { ColumnsFile } from './columns-file.ts'
import { type Question, type Tasks, type ThreadSettings, type ToThread, threadTime } from './wire.ts'

/** The time for a query is over. */
export class TooLate extends Error {}

/** Answers tasks over the data that it has been told of, one after the other. */
export function taskAnswerer(settings: ThreadSettings): (message: ToThread) => unknown {
  const { timeZone, minors, columnsFolder } = settings
  const calendar = calendarOf(timeZone)
  const columns = columnsFolder === undefined ? undefined : new ColumnsFile(columnsFolder, timeZone)
  let audience = new Audience(calendar)
  let learnt: Learnt | undefined
  let catalogue: Catalogue | undefined
  let models: Models | undefined
  const frameOf = ({ options: { moment, segments }, endsAt }: Question): Frame => {
    const checkTime = () => {
      if (threadTime() >= endsAt) throw new TooLate()
    }
    models ??= learnt && learntModels(audience, learnt)
    return { audience, calendar, moment, segments, models, checkTime }
  }
  const news = (): { readonly catalogue?: Catalogue } => {
    const before = catalogue
    catalogue = catalogueFrom([...audience.catalogue.values()], audience.customers, before)
    return catalogue === before ? {} : { catalogue }
  }
  const prepare = ({ dataset, text, format }: Tasks['prepare']['input']): Tasks['prepare']['output'] => {
    const { batch, ...read } = readImport(dataset, text, format, { calendar, minors })
    const novelties = audience.compare(batch)
    const countOf = (novelty: string) => novelties.filter((one) => one === novelty).length
    const unchanged = countOf('unchanged')
    const data =
      unchanged === novelties.length ? undefined : encodeChange(withRows(batch, (i) => novelties[i] !== 'unchanged'))
    return {
      ...read,
      ...(data !== undefined && { data }),
      added: countOf('added'),
      changed: countOf('changed'),
      unchanged,
    }
  }
  return (message) => {
    switch (message.task) {
      case 'apply':
        for (const data of message.input.changes) {
          const batch = decodeChange(data)
          audience.apply(batch)
          if (batch.dataset === 'erasure') columns?.remove()
        }
        models = undefined
        return undefined
      case 'keep':
        return columns?.write(message.input, audience) ?? false
      case 'restore':
        if (columns) audience = columns.read()
        models = undefined
        return undefined
      case 'training':
        return trainingData(audience)
      case 'learn':
        learnt = message.input
        models = undefined
        return undefined
      case 'prepare':
        return prepare(message.input)
      case 'erasure':
        return encodeChange({ dataset: 'erasure', rows: message.input.ids.map(markOf) })
      case 'without':
        return withoutCustomers(message.input)
      case 'facts':
        return {
          customers: audience.customerCount,
          interactions: audience.interactionCount,
          ...news(),
        }
      case 'select':
        return selectAudience(frameOf(message.input), message.input.query, message.input.options.scope)
      case 'memberIds':
        return memberIds(frameOf(message.input), message.input.query)
      case 'preview':
        return previewAudience(frameOf(message.input), message.input.query, message.input.compareWith)
      case 'explain':
        return explainCustomer(frameOf(message.input), message.input.query, message.input.customerId)
      case 'figures': {
        const { id } = message.input
        return audience.customerOf(id) && figuresOf(learnt, id)
      }
      case 'medianBasket': {
        const { id, moment } = message.input
        const customer = audience.customerOf(id)
        return customer && basketMedians({ audience, calendar, moment, checkTime: () => undefined })(customer)
      }
      case 'dossier': {
        const customer = audience.customerOf(message.input.id)
        return customer && { customer, interactions: audience.interactionsOf(message.input.id) }
      }
    }
  }
}

function withoutCustomers({ data, ids }: Tasks['without']['input']): string | undefined {
  const batch = decodeChange(data)
  const gone = new Set(ids)
  const isKept = (i: number): boolean => {
    const id = ownerOf(batch, i)
    return id === undefined || !gone.has(id)
  }
  const left = withRows(batch, isKept)
  return left.rows.length === batch.rows.length ? undefined : encodeChange(left)
}

function ownerOf(batch: Batch, i: number): string | undefined {
  switch (batch.dataset) {
    case 'users':
      return batch.rows[i]?.id
    case 'interactions':
      return batch.rows[i]?.customerId
    case 'erasure':
    case 'items':
      return undefined
  }
}

function withRows(batch: Batch, isKept: (i: number) => boolean): Batch {
  switch (batch.dataset) {
    case 'users':
      return { ...batch, rows: batch.rows.filter((_, i) => isKept(i)) }
    case 'items':
      return { ...batch, rows: batch.rows.filter((_, i) => isKept(i)) }
    case 'interactions':
      return { ...batch, rows: batch.rows.filter((_, i) => isKept(i)) }
    case 'erasure':
      return { ...batch, rows: batch.rows.filter((_, i) => isKept(i)) }
  }
}
