import type { DemoArticle } from './demo-article.ts'

export const refunds: readonly DemoArticle[] = [
  {
    id: 'kb-12349',
    title: 'Where is my refund? How long refunds take and how to track them',
    category: 'refunds',
    author: 'support_team',
    related_articles: ['kb-12351', 'kb-12368'],
    content:
      'A refund is made within 5 working days after your return has reached our warehouse, and usually within 2. ' +
      'You get an e-mail on the day we send the money. ' +
      'After that it depends on the payment method: PayPal and gift cards show the refund within 24 hours, cards take 3 to 5 working days, bank transfers 1 to 2 working days. ' +
      'To track a refund and check whether there is anything new on it, look at the refund status under My Brackenway, Orders, Returns: Label created, In transit, Arrived or Refunded. ' +
      'If the status is Refunded and the money is not on your statement after 5 working days, look for the original payment first: many banks cancel the original entry instead of showing a refund. ' +
      'If it is not there either, contact us and we send you the acquirer reference number (ARN), with which your bank can find the payment. ' +
      'If it is more than 10 working days since you handed in the parcel and the status is still In transit, send us the receipt of the pickup point; we then refund you without waiting for the parcel. ' +
      'Refunds for cancelled orders are sent within one working day.',
  },
  {
    id: 'kb-12351',
    title: 'Refund policy: how to get your money back',
    category: 'refunds',
    author: 'support_team',
    related_articles: ['kb-12350', 'kb-12349', 'kb-12346'],
    content:
      'To get a refund (a reimbursement), cancel the order before it ships, or return the items within 30 days of delivery. ' +
      'In these cases you can ask for a refund, because our money back policy covers every reason: unwanted items, late delivery, wrong items and damage. ' +
      'We refund the price you paid for the item, after discounts. ' +
      'The standard delivery charge is refunded when you return the whole order within 14 days, and always when the fault is ours; the surcharge for express delivery is refunded only when the parcel was late. ' +
      'Refunds always go to the payment method of the order. If that card has expired or been closed, the bank usually passes the money on to the new account; if it comes back to us, we ask you for bank details by letter, never by e-mail or chat. ' +
      'You may also take the refund as a gift card and get 5 percent on top. ' +
      'Loyalty points that you earned with the order are taken back, points that you spent are returned. ' +
      'Compensation for trouble, such as a voucher after a late delivery, is decided by our support team case by case.',
    steps: [
      {
        title: 'Cancel or return',
        description: 'Cancel an order that has not shipped; otherwise start a return in My Brackenway, Orders.',
      },
      {
        title: 'Choose how to be refunded',
        description: 'To the original payment method, or as a gift card with 5 percent on top.',
      },
      {
        title: 'Wait for our e-mail',
        description: 'It comes on the day the money is sent, at most 5 working days after your parcel has arrived.',
      },
    ],
  },
]
