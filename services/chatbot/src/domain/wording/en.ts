import type { Order } from '@customer-service/contracts/chatbot'
import type { HandoverReason } from '../turn.ts'
import type { OrderWording, Wording } from './wording.ts'

const STATUS: Readonly<Record<Order['status'], readonly [withoutDay: string, withDay: string]>> = {
  pending: ['has been received and is waiting to be processed', ''],
  processing: ['is currently being processed', ''],
  shipped: ['has been shipped', 'was shipped on'],
  in_transit: ['is on its way', 'is on its way since'],
  delivered: ['has been delivered', 'was delivered on'],
  cancelled: ['has been cancelled', ''],
  returned: ['has been returned', ''],
  refunded: ['has been refunded', ''],
}

const BEFORE_HANDOVER: Readonly<Record<HandoverReason, string>> = {
  requested: 'Of course.',
  negative_mood: "I'm sorry about the trouble you've had.",
  bot_failed: "I'm sorry that I couldn't help you with this.",
  routing_rule: 'This is something that one of our people should look at.',
}

const order: OrderWording = {
  thankYou: 'Thank you! ',
  anythingSpecific: "Is there anything specific about this order you'd like to know?",
  status: (status, on) => (on && STATUS[status][1] ? `${STATUS[status][1]} ${on}` : STATUS[status][0]),
  describe: (orderId, placedOn, status) => `I can see your order ${orderId} was placed on ${placedOn} and ${status}.`,
  statusIs: (orderId, status) => `Your order ${orderId} ${status}.`,
  shipsWithin: (days) =>
    days === 0
      ? 'It should ship on the same business day.'
      : `It should ship within ${days} business ${days === 1 ? 'day' : 'days'}.`,
  expected: (on) => `It is expected to arrive on ${on}.`,
  wasExpected: (on) => `It was expected to arrive on ${on}; I don't have a newer date.`,
  noDeliveryDate: (orderId) => `I don't have a delivery date for order ${orderId}.`,
  tracking: (orderId, number, carrier) => {
    if (number === undefined)
      return `Order ${orderId} is delivered by ${carrier}. I don't have a tracking number for it.`
    return `The tracking number of order ${orderId} is ${number}${carrier ? ` (${carrier})` : ''}.`
  },
  noTracking: (orderId) => `I don't have tracking details for order ${orderId}.`,
  contents: (orderId, items, more) => `Order ${orderId} contains ${items}${more > 0 ? ` and ${more} more` : ''}.`,
  noContents: (orderId) => `I don't have the list of items of order ${orderId}.`,
  total: (orderId, amount) => `The total of order ${orderId} is ${amount}.`,
  noTotal: (orderId) => `I don't have the total of order ${orderId}.`,
  placed: (orderId, on) => `Order ${orderId} was placed on ${on}.`,
  deeds: {
    cancel: 'cancel an order',
    change: 'change an order',
    address: 'change the delivery address',
    return: 'return an order',
    exchange: 'exchange an item for another size',
    wrong: 'received the wrong item, or an item is missing',
    damage: 'return a damaged product',
    refund: 'get a refund',
    invoice: 'invoice of an order',
  },
  deedUnknown: "I can't tell from the order whether that is possible.",
  notReceived: 'tracking says delivered and I do not have it',
  late: 'parcel late, not arrived by the expected date',
  refundState: 'where is my refund, how long does it take',
  refundOf: {
    cancelled: 'refunds for cancelled orders',
    refunded: 'status Refunded and the money is not on your statement',
  },
  undoCancel: 'a cancelled order cannot be restored',
  noReason: "The record doesn't say why.",
  sorryNotReceived: "I'm sorry that you don't have it.",
  cannotDo: "I can't do that for you myself, I can only tell you how it is done.",
  whenArrives: 'When will it arrive?',
  canModify: 'Can I modify the order?',
  whatIsInIt: 'What is in the order?',
  trackPackage: 'Track your package',
}

export const en: Wording = {
  locale: 'en-US',
  talkToPerson: 'Talk to a person',
  noOrderNumber: "I don't have my order number",
  findMyOrder: 'Find my order',
  thatHelped: 'That helped, thanks',
  whereIsMyOrder: 'Where is my order?',
  returnItem: 'I want to return an item',

  greeting: 'Hi there! How can I help you today?',
  thanks: "You're welcome! Is there anything else I can help you with?",
  goodbye: 'Goodbye, and take care!',
  glad: "I'm glad to hear that! Is there anything else I can help you with?",
  kindWords: 'Thank you for the kind words! Is there anything I can help you with?',
  takeYourTime: 'Of course, take your time.',
  peopleGoOn: 'That is all that I can tell you; our people can go on from here.',
  whoIAm:
    "I'm the virtual assistant of our customer service: I answer from our help articles and from your orders, and I can connect you with a person. How can I help you?",
  howCanIHelp: "I'm here to help. What is it about?",
  anythingElse: 'All right. What else can I help you with?',
  sorryForTrouble: "I'm sorry that this has been frustrating.",
  stayCalm:
    "I'm sorry that you are upset, and I want to help. Please let us stay polite: tell me what it is about, or I connect you with a person.",
  iAmWell: "I'm well, thank you! How can I help you today?",
  whatICanDo:
    'I can tell you where an order is, what is in it and when it arrives, and I answer questions from our help articles, about delivery, returns, refunds, payment or your account. I can also connect you with a person. What is it about?',
  testPassed: "I'm here. How can I help you?",
  offTopic:
    'That is not what I am here for: I can only help with orders and with questions to our shop. What is it about?',
  languages: 'I can answer in English and Turkish.',

  notKnown: "I'm sorry, I don't know the answer to that.",
  cannotLookUp: "I'm sorry, I can't look that up right now.",
  cannotHelp: "I'm sorry, I can't help you with that myself.",
  fileKept: "Thank you, I've kept your file for our people; I can't look into it myself.",
  notHelped: "I'm sorry that didn't help.",
  misunderstood:
    "I'm sorry, I misunderstood you. Could you ask it in other words, or shall I connect you with a person?",
  offerPerson: 'Would you like me to connect you with a person?',
  toldBy: (sources) => `That is what ${sources} says. I tell you nothing that isn't written there.`,
  article: (title) => `our article "${title}"`,
  orderRecord: (orderId) => `the record of order ${orderId}`,
  didYouMean: (choices) => `I'm not sure I understood you. Did you mean ${choices === 1 ? 'this' : 'one of these'}?`,
  whatIsItAbout: "I'm not sure I understood you. What is it about?",
  intents: {
    order_status: 'The status of an order',
    delivery: 'Delivery',
    order_change: 'Changing an order',
    order_cancellation: 'Cancelling an order',
    order_placement: 'Placing an order',
    product_returns: 'Returning a product',
    refunds: 'A refund',
    payment: 'Payment',
    invoice: 'An invoice',
    account: 'My account',
    product_question: 'A question about a product',
    technical_problem: 'A technical problem',
    complaint: 'A complaint',
    subscription: 'A subscription',
    shipping_address: 'A shipping address',
    promotion: 'A promotion',
    store_information: 'Store information',
    feedback: 'Feedback',
  },

  handedOver: (reason, escalationId) =>
    `${BEFORE_HANDOVER[reason]} I'm handing our conversation over to one of our people, who will get back to you. Your case number is ${escalationId}.`,
  withPeople: (escalationId) =>
    `Thank you, I've added your message to case ${escalationId}. One of our people will get back to you.`,
  grave: {
    self_harm:
      "I'm so sorry that you feel this way. You are not alone, and you deserve help right now: please call the emergency number where you are, such as 112, 999 or 911, or talk to somebody you trust.",
    danger:
      'Your safety comes first: please stop using the product and keep away from it. If anybody is hurt or unwell, or something burns, call the emergency number where you are, such as 112, 999 or 911.',
    fraud:
      'If others may know the details of your card or your password, please have the card blocked and change the password right away.',
  },
  found: (title, passage) => `Here is what I found in "${title}":\n\n${passage}`,
  didThatHelp: 'Did that help?',

  askOrderNumber: (isFirst) =>
    `${isFirst ? 'Hi there! ' : ''}I'd be happy to help you with your order. Could you please provide your order number?`,
  askOrderNumberAgain:
    'I still need your order number to look that up. Could you please send it to me, such as ORD-1234?',
  orderNotFound: (orderId) =>
    `I couldn't find an order ${orderId} of yours. Could you please check the number and send it again?`,
  withoutOrderNumber: (hasPage) =>
    hasPage
      ? 'No problem. You can look up your orders with the link below and send me the number, or I can connect you with a person.'
      : 'No problem. Would you like me to connect you with a person who can look for your order?',
  whichOrder: (orders) => `No problem. Is it ${orders === 1 ? 'this order' : 'one of these orders'}?`,
  orderFrom: (orderId, placedOn) => `${orderId}, placed on ${placedOn}`,
  order,
}
