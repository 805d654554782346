import type { DemoArticle } from './demo-article.ts'

export const orders: readonly DemoArticle[] = [
  {
    id: 'kb-12352',
    title: 'How to place an order and buy products',
    category: 'orders',
    author: 'shop_team',
    related_articles: ['kb-12365', 'kb-12358', 'kb-12384'],
    content:
      'You can buy from Brackenway Outfitters in the web shop, in the app and in our shop in Sheffield. ' +
      'We accept orders online at any hour, every day of the year, also on holidays and during a lockdown. ' +
      'To make an order, a purchase of one or several items online, open the product, choose size and quantity and add the item to the basket; then go to checkout, enter the delivery address and pay. ' +
      'You may check out as a guest: an account is not needed for purchases. ' +
      'There is no minimum order value, and an order may hold up to 30 different items. ' +
      'The order is placed when you see the order number, which begins with ORD; a confirmation follows by e-mail within 10 minutes. ' +
      'Items in the basket are not reserved until you have paid. ' +
      'If you would rather order by phone, our team takes orders during opening hours on 0114 496 0180; payment is then by a secure link that we send you. ' +
      'We do not accept orders by post or by fax.',
    steps: [
      { title: 'Find the product', description: 'Search or browse, then choose size, colour and quantity.' },
      { title: 'Add it to the basket', description: 'The basket at the top right shows what you have chosen.' },
      { title: 'Enter address and delivery', description: 'Choose standard, express or pickup point.' },
      { title: 'Pay', description: 'Choose a payment method and confirm. You see the order number at once.' },
    ],
  },
  {
    id: 'kb-12353',
    title: 'Track your order and check its status',
    category: 'orders',
    author: 'shop_team',
    related_articles: ['kb-12360', 'kb-12359'],
    content:
      'To track an order and check its ETA, progress or current status, open My Brackenway, Orders, or use the tracking link in the dispatch e-mail. ' +
      'Guests go to Track order on our website and enter the order number and e-mail address. ' +
      'You can also give the order number, such as ORD-1234, to the chat assistant and ask for its status. ' +
      'Pending means we are waiting for the payment. Processing means we are picking and packing the order, which takes up to 2 working days. ' +
      'Shipped means the carrier has collected the parcel; tracking works from the evening of that day. ' +
      'In transit means it is on its way, and on the day of delivery the carrier shows a time window of two hours. ' +
      'The order number is in the subject of the confirmation e-mail; if you cannot find it, look into the spam folder. ' +
      'Previous orders of the last five years are listed under My Brackenway, Orders. ' +
      'If the status of an order has not changed for 3 working days, contact us and we ask the carrier.',
    steps: [
      { title: 'Find the order number', description: 'It begins with ORD and is in the confirmation e-mail.' },
      { title: 'Open the order', description: 'My Brackenway, Orders; guests use Track order on the website.' },
      { title: 'Follow the tracking link', description: 'It leads to the carrier and shows where the parcel is.' },
    ],
  },
  {
    id: 'kb-12354',
    title: 'Change or update an order: add, remove or swap items',
    category: 'orders',
    author: 'shop_team',
    related_articles: ['kb-12355', 'kb-12361'],
    content:
      'You can change an order that you have made as long as its status is Pending or Processing and packing has not begun. ' +
      'That is usually the first two hours after you placed it; orders placed after 17:00 can be changed until 8:00 the next morning. ' +
      'Open My Brackenway, Orders, and choose Change order to remove items, change a size, a colour or a quantity, or switch the delivery option. ' +
      'You pay a difference with the same payment method; if the order becomes cheaper, we refund the difference on the same day. ' +
      'Adding items to an order that you have already placed is not possible. Place a second order instead: if both go to the same address on the same day, we pack them together and refund the second delivery charge. ' +
      'If the Change button is grey, the order is being packed; you can then cancel the order only by returning it after delivery. ' +
      'Promo codes cannot be added to an existing order.',
    steps: [
      { title: 'Open the order', description: 'My Brackenway, Orders, then Change order.' },
      { title: 'Make the changes', description: 'Remove or swap items, change quantities or the delivery option.' },
      { title: 'Confirm', description: 'You get a new confirmation by e-mail; the order number stays the same.' },
    ],
  },
  {
    id: 'kb-12355',
    title: 'How to cancel an order',
    category: 'orders',
    author: 'shop_team',
    related_articles: ['kb-12356', 'kb-12349'],
    content:
      'You can cancel an order that you have made, also your last one or a pending one, free of charge until it is handed to the carrier. ' +
      'Open My Brackenway, Orders, choose the order and press Cancel order; guests write to us with the order number. ' +
      'You may cancel the whole order or single items. ' +
      'An order that has been paid is refunded within one working day after the cancellation; card payments that were only reserved are released and disappear from your statement within 5 working days. ' +
      'If the order shows Shipped, it can no longer be cancelled. You can then refuse the parcel at the door, or accept it and return it within 30 days; both are refunded in full. ' +
      'If we are unable to deliver an item you ordered, we cancel it ourselves, tell you by e-mail and refund it at once. ' +
      'Orders paid by bank transfer are cancelled automatically when the money has not arrived after 7 days. ' +
      'If you have a problem with cancelling, contact us at once and we stop the order if we still can. A cancelled order cannot be restored.',
    steps: [
      { title: 'Open the order', description: 'Sign in and go to My Brackenway, Orders.' },
      { title: 'Press Cancel order', description: 'Choose the whole order or single items, and a reason.' },
      {
        title: 'Check your e-mail',
        description: 'The cancellation is confirmed within 10 minutes, the refund within one working day.',
      },
    ],
  },
  {
    id: 'kb-12356',
    title: 'Cancellation fees and penalties',
    category: 'orders',
    author: 'shop_team',
    related_articles: ['kb-12355', 'kb-12386'],
    content:
      'There is no cancellation fee for orders that have not shipped: cancelling is free, whatever the payment method. ' +
      'Refusing a parcel at the door is free, too. ' +
      'There are three exceptions. ' +
      'Personalised items, such as printed shirts, cost 20 percent of their price once production has begun, which is 24 hours after you order. ' +
      'For large equipment delivered by a two-person team, cancelling less than 24 hours before the agreed delivery slot costs £25, because the slot cannot be filled again. ' +
      'Places in courses and guided tours cost 50 percent when you cancel less than 7 days before the start, and the full price on the day itself; you may always send somebody else in your place. ' +
      'Repeat deliveries and the newsletter can be ended without any penalty or period of notice. ' +
      'A fee is never charged separately: it is taken off the refund, and the cancellation page shows it before you confirm. ' +
      'If you think that a cancellation penalty was charged wrongly, tell us within 30 days and we check it.',
  },
]
