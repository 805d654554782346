import type { DemoArticle } from './demo-article.ts'

export const payment: readonly DemoArticle[] = [
  {
    id: 'kb-12365',
    title: 'Payment methods and payment options we accept: cards, PayPal, bank transfer',
    category: 'payment',
    author: 'finance_team',
    related_articles: ['kb-12366', 'kb-12367', 'kb-12372'],
    content:
      'These payment methods are available, online and in the app: Visa, Mastercard and American Express credit and debit cards from any country, PayPal, Apple Pay, Google Pay, bank transfer, Brackenway gift cards, and pay in 30 days by invoice. ' +
      'Virtual and prepaid cards work as long as they support 3-D Secure. ' +
      'Cards and PayPal are charged when the order ships; until then the amount is only reserved. ' +
      'Bank transfers must arrive within 7 days, and we pack the order when the money is there. ' +
      'Pay in 30 days is offered to customers in the United Kingdom for orders from £30 to £500 after a short credit check; you can pay later, without interest. ' +
      'You may combine one gift card with one other method. ' +
      'You cannot pay with cheques, with crypto such as Bitcoin, or with cash, except cash in our Sheffield shop. ' +
      'To save, change or remove a card, open My Brackenway, Payment methods. ' +
      'We never see or store your full card number; our payment provider does, under the PCI DSS rules. ' +
      'Paying costs nothing extra, whichever method you choose.',
  },
  {
    id: 'kb-12366',
    title: 'Cash on delivery (COD)',
    category: 'payment',
    author: 'finance_team',
    related_articles: ['kb-12365'],
    content:
      'You cannot pay cash on delivery: it is not available at Brackenway Outfitters, so the COD option does not show at checkout, in any region and for any amount. ' +
      'Our carriers do not take cash or cards at the door, and one in six parcels sent cash on delivery used to come back unpaid. ' +
      'If you want to pay after you have received the goods, choose pay in 30 days by invoice: you receive the parcel first, try everything, and pay only for what you keep. ' +
      'It is free, costs no interest, and is open to customers in the United Kingdom for orders from £30 to £500. ' +
      'If you want to pay in cash, order with click and collect: you pay at the counter of our Sheffield shop when you pick up the order, in cash or by card. ' +
      'Please do not give money to a driver who asks for it. ' +
      'It is not a payment to us; take the name of the carrier and tell us.',
  },
  {
    id: 'kb-12367',
    title: 'Payment issues: declined cards, failed payments and bank transfers',
    category: 'payment',
    author: 'finance_team',
    related_articles: ['kb-12368', 'kb-12365', 'kb-12389'],
    content:
      'If you have an issue with a payment because your card was declined, no money has been taken and the order has not been placed; the basket is kept for 7 days. ' +
      'The usual causes are a wrong expiry date or security code, a billing address that differs from the one at your bank, a daily limit, or a 3-D Secure confirmation that was not finished in the app of your bank. ' +
      'We see only that the bank said no, not why, so please ask your bank if it happens twice. ' +
      'Try another browser, another card, or PayPal. After five failed payments the checkout is locked for one hour to protect you from fraud. ' +
      'A bank transfer is pending until it arrives with us: 1 working day within the United Kingdom, up to 3 from Europe, up to 5 from elsewhere. ' +
      'If your transfer has not arrived after that time, check the reference, which must be the order number, and send us the confirmation of your bank; we then find it within one working day. ' +
      'Questions about your own bank account, cash machines or money transfers to others can only be answered by your bank.',
    steps: [
      {
        title: 'Check the details',
        description: 'Expiry date, security code and billing address must be those that your bank holds.',
      },
      { title: 'Confirm in the app of your bank', description: '3-D Secure waits 5 minutes for your confirmation.' },
      { title: 'Try another way', description: 'Another card, PayPal or a bank transfer.' },
      {
        title: 'Tell us',
        description: 'If it keeps failing, report the payment issue with the time and the message you saw.',
      },
    ],
  },
  {
    id: 'kb-12368',
    title: 'Charged twice, money deducted without an order, pending payments',
    category: 'payment',
    author: 'finance_team',
    related_articles: ['kb-12367', 'kb-12349', 'kb-12370'],
    content:
      'If money was deducted but the order was not placed, the payment is a reservation that your bank releases by itself, usually within 3 and at most 7 working days. ' +
      'First check My Brackenway, Orders and your e-mail for an order number: sometimes the page closes before it is shown. ' +
      'If you were charged twice for the same order, one of the two is nearly always such a reservation from a first attempt; it stays pending on the statement and then disappears. ' +
      'If both payments are still there after 7 working days, or both say completed, send us the date, the amount and the last four digits of the card, and we refund the duplicate on the same day. ' +
      'A pending payment of £1 or £0 is a check that the card is valid when you save it; it is never collected. ' +
      'An order sent in several parcels is charged in several amounts which together make the total. ' +
      'A payment is shown as pending until the order ships, because only then do we collect it.',
  },
  {
    id: 'kb-12370',
    title: 'Extra fees, exchange rates and charges you do not recognise',
    category: 'payment',
    author: 'finance_team',
    related_articles: ['kb-12368', 'kb-12365'],
    content:
      'Brackenway Outfitters charges no fee for paying by card, neither for credit cards nor for foreign cards. ' +
      'All prices are in pounds sterling. If your card is in another currency, your bank chooses the exchange rate and may add a fee for a foreign payment; ask your bank for its conditions. ' +
      'On your statement we appear as BRACKENWAY SHEFFIELD or PAYPAL *BRACKENWAY. ' +
      'If you do not recognise a charge from us, check the orders of family members, repeat deliveries and pre-orders, which are charged when they ship. ' +
      'If it still is not yours, or somebody used your card for an order that you did not make, your card details may have been stolen: ask your bank to block the card at once and dispute the payment, then tell us the date, the amount and the last four digits. We stop the order if it has not shipped and help the bank with its inquiry. ' +
      'If your card was lost, also remove it under My Brackenway, Payment methods. ' +
      'We never ask for a full card number, a PIN or a password, by phone, chat or e-mail.',
  },
  {
    id: 'kb-12357',
    title: 'Invoices: get, download or correct a bill',
    category: 'payment',
    author: 'finance_team',
    related_articles: ['kb-12353', 'kb-12365'],
    content:
      'You find the invoice of every purchase under My Brackenway, Orders: open the order and choose Invoice to see or download it as PDF. ' +
      'Invoices of the last six years are kept there, so you can get a duplicate bill of a previous order at any time. ' +
      'The invoice is made when the order ships and is also attached to the dispatch e-mail; before that, the confirmation e-mail serves as proof of the order. ' +
      'Guests get their invoices by chat or e-mail with the order number and the e-mail address used for the order. ' +
      'To have a company name or a VAT number on the bill, enter it at checkout in the field Company. ' +
      'We correct the name or the address on an invoice within 30 days of the order; the items and the amounts cannot be changed. ' +
      'If you return something, you find a credit note beside the invoice. ' +
      'Questions about an amount on your bill are answered by our finance team on working days from 9:00 to 17:00.',
    steps: [
      { title: 'Open the order', description: 'Sign in and go to My Brackenway, Orders.' },
      { title: 'Choose Invoice', description: 'It opens as PDF, to look at, print or download.' },
      {
        title: 'Ask for a correction',
        description: 'Send us the order number and the right name or address within 30 days.',
      },
    ],
  },
  {
    id: 'kb-12372',
    title: 'Gift cards: buy, activate, top up, check the balance',
    category: 'payment',
    author: 'finance_team',
    related_articles: ['kb-12365', 'kb-12387'],
    content:
      'Brackenway gift cards are sold from £10 to £250, online and in our Sheffield shop. ' +
      'A digital gift card arrives by e-mail within 10 minutes; a printed card comes by post in 2 to 4 working days, free of charge. ' +
      'If your card has not arrived after 6 working days, tell us the order number and we send a new one and block the old one. ' +
      'A card from the post is activated when you enter its 16-digit number and the 4-digit PIN under My Brackenway, Gift cards; the PIN is under the silver field. ' +
      'If you forgot the PIN or cannot read it, send us a photo of the card and the receipt. ' +
      'You can top up a gift card with any payment method, up to a balance of £500; a top-up shows at once, and bank transfers when they arrive. ' +
      'Check the balance on the same page. ' +
      'Gift cards are valid for 5 years, can be used for several orders, and cannot be exchanged for cash or transferred to a bank account. ' +
      'Report a lost or stolen card at once: we block it and move what is left to a new one.',
  },
]
