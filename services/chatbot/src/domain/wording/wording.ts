import type { Language } from '@customer-service/contracts'
import type { Order } from '@customer-service/contracts/chatbot'
import type { Grave } from '../grave-phrases.ts'
import type { DeedQuestion } from '../order-question.ts'
import type { HandoverReason } from '../turn.ts'

export type { Language }

/** Everything the bot can say in one language. Facts are arguments; the sentences around them hold none. */
export interface Wording {
  readonly locale: string
  /** Suggested actions: what the customer's click sends back. */
  readonly talkToPerson: string
  readonly noOrderNumber: string
  readonly findMyOrder: string
  readonly thatHelped: string
  readonly whereIsMyOrder: string
  readonly returnItem: string

  readonly greeting: string
  readonly thanks: string
  readonly goodbye: string
  /** What the customer came for is done. */
  readonly glad: string
  readonly kindWords: string
  readonly takeYourTime: string
  /** The bot has told what it can. */
  readonly peopleGoOn: string
  readonly whoIAm: string
  readonly howCanIHelp: string
  readonly anythingElse: string
  readonly sorryForTrouble: string
  readonly stayCalm: string
  readonly iAmWell: string
  readonly whatICanDo: string
  readonly testPassed: string
  readonly offTopic: string
  /** Which languages the bot speaks. */
  readonly languages: string

  readonly notKnown: string
  readonly cannotLookUp: string
  /** What was said is no question that one could know the answer to. */
  readonly cannotHelp: string
  /** The customer sent a file. */
  readonly fileKept: string
  readonly notHelped: string
  readonly misunderstood: string
  readonly offerPerson: string
  /** Where the last answer came from. */
  toldBy(sources: string): string
  article(title: string): string
  orderRecord(orderId: string): string
  didYouMean(choices: number): string
  readonly whatIsItAbout: string
  /** Names of the default intents; others are shown by their id. */
  readonly intents: Readonly<Record<string, string>>

  handedOver(reason: HandoverReason, escalationId: string): string
  withPeople(escalationId: string): string
  /** What can't wait for people. */
  readonly grave: Readonly<Partial<Record<Grave, string>>>
  /** A passage of an article, by the article's title. */
  found(title: string, passage: string): string
  readonly didThatHelp: string

  askOrderNumber(isFirst: boolean): string
  readonly askOrderNumberAgain: string
  orderNotFound(orderId: string): string
  withoutOrderNumber(hasPage: boolean): string
  whichOrder(orders: number): string
  orderFrom(orderId: string, placedOn: string): string
  readonly order: OrderWording
}

export interface OrderWording {
  readonly thankYou: string
  readonly anythingSpecific: string
  /** `on` is the day of the status, when the record has it. */
  status(status: Order['status'], on?: string): string
  describe(orderId: string, placedOn: string, status: string): string
  statusIs(orderId: string, status: string): string
  shipsWithin(days: number): string
  expected(on: string): string
  wasExpected(on: string): string
  noDeliveryDate(orderId: string): string
  tracking(orderId: string, trackingNumber: string | undefined, carrier: string | undefined): string
  noTracking(orderId: string): string
  contents(orderId: string, items: string, more: number): string
  noContents(orderId: string): string
  total(orderId: string, amount: string): string
  noTotal(orderId: string): string
  placed(orderId: string, on: string): string
  /** What to search the articles for when a customer asks for a deed about an order. */
  readonly deeds: Readonly<Record<DeedQuestion, string>>
  /** What to search the articles for when an order is delivered by its record and the customer doesn't have it. */
  readonly notReceived: string
  readonly sorryNotReceived: string
  /** The same, when it should have come by now. */
  readonly late: string
  /** What to search the articles for when a customer waits for a refund, and what to read in them by the order's status. */
  readonly refundState: string
  readonly refundOf: Readonly<Partial<Record<Order['status'], string>>>
  /** What to read for when a cancelled order should be as before. */
  readonly undoCancel: string
  /** The record doesn't say why something is as it is. */
  readonly noReason: string
  /** The record can't say whether the deed is possible; people can. */
  readonly deedUnknown: string
  /** The bot was told to do it itself. */
  readonly cannotDo: string

  readonly whenArrives: string
  readonly canModify: string
  readonly whatIsInIt: string
  readonly trackPackage: string
}
