import type { DemoArticle } from './demo-article.ts'

export const delivery: readonly DemoArticle[] = [
  {
    id: 'kb-12358',
    title: 'Delivery options and delivery costs: free delivery, express, click and collect',
    category: 'delivery',
    author: 'logistics_team',
    related_articles: ['kb-12359', 'kb-12363'],
    content:
      'Five delivery options are available at checkout. ' +
      'Standard delivery costs £3.95 and takes 2 to 4 working days; delivery is free from an order value of £50. ' +
      'Express delivery costs £6.95 and arrives on the next working day if you order before 14:00. ' +
      'Delivery to a pickup point or parcel locker costs £2.95, takes 2 to 4 working days, and the parcel waits for you for 7 days. ' +
      'With click and collect you collect your order in our Sheffield shop, free of charge; we send a message when your order is ready, usually within 3 hours. ' +
      'Large equipment over 30 kg is brought by a two-person team for £29.95 on a day that you choose. ' +
      'Saturday delivery is possible with express for £2 more; there is no delivery on Sundays. ' +
      'All parcels are tracked. You have to sign for a parcel only when the order is worth more than £200; all others come without a signature. ' +
      'You can leave instructions for the driver, such as a neighbour or a safe place, at checkout or later in the tracking link. ' +
      'Deliveries abroad cost from £9.95.',
  },
  {
    id: 'kb-12359',
    title: 'Delivery time and delivery period: how long delivery takes and when your order arrives',
    category: 'delivery',
    author: 'logistics_team',
    related_articles: ['kb-12353', 'kb-12360'],
    content:
      'The delivery period in the United Kingdom is 2 to 4 working days: that is how long a standard delivery takes if you order today, including up to 2 days for packing. ' +
      'Express orders placed before 14:00 on a working day arrive on the next working day; later orders leave a day later. ' +
      'Working days are Monday to Friday, without public holidays. ' +
      'The checkout shows the estimated delivery date (ETA) of your basket before you pay, and the confirmation e-mail repeats it. ' +
      'To check how soon you can expect an order that you have already placed, open My Brackenway, Orders, or ask the chat assistant with your order number. ' +
      'Pre-orders and items marked Made to order show their own dispatch date; an order with several items waits for the last one unless you choose Send in parts for £2. ' +
      'Ireland takes 3 to 5 working days, the rest of Europe 5 to 8, the United States and Canada 6 to 10, plus time at customs. ' +
      'Two-person deliveries of large equipment take 5 to 7 working days.',
  },
  {
    id: 'kb-12360',
    title: 'Late or lost parcel: order delayed, not received or not delivered',
    category: 'delivery',
    author: 'logistics_team',
    related_articles: ['kb-12353', 'kb-12351'],
    content:
      'If your parcel is taking so long that you wonder why it is delayed, look at the tracking link first: it shows the reason and the new delivery day. ' +
      'Please wait until 2 working days after the estimated delivery date; nine of ten late parcels arrive in that time. ' +
      'If you have still not received your order then, contact us with the order number. We open an inquiry with the carrier, which takes at most 3 working days, and keep you informed. ' +
      'If the parcel cannot be found, you choose between a new delivery by express and a full refund; you never pay for a lost parcel. ' +
      'If tracking says Delivered and you do not have it, look for a card of the driver, ask neighbours and check the safe place, and tell us within 7 days. ' +
      'When an express parcel is late, we refund the express charge on request. ' +
      'After a failed attempt the driver tries again on the next working day and then leaves the parcel at a pickup point for 7 days.',
    steps: [
      { title: 'Check the tracking link', description: 'It names the reason for the delay and the new day.' },
      { title: 'Wait 2 working days', description: 'Counted from the estimated delivery date.' },
      { title: 'Contact us', description: 'With the order number we open an inquiry with the carrier.' },
      { title: 'Choose a new parcel or a refund', description: 'After 3 working days at the latest you decide which.' },
    ],
  },
  {
    id: 'kb-12361',
    title: 'Change, update or set up a shipping or delivery address',
    category: 'delivery',
    author: 'logistics_team',
    related_articles: ['kb-12354', 'kb-12375', 'kb-12363'],
    content:
      'To set up a new or a different shipping address, open My Brackenway, Addresses, and choose Add address. ' +
      'You can save up to 10 addresses, edit or delete them there, and make one the default. ' +
      'A changed address in the account applies to new orders only. ' +
      'To correct or update the delivery address of an order that you have already placed, open My Brackenway, Orders, Change order; this works until packing begins, usually for two hours. ' +
      'After that, use the tracking link on the day of dispatch to redirect the parcel to a neighbour, a pickup point or another address in the same postcode area. ' +
      'Redirecting to another town or country is not possible; the parcel then comes back to us and we refund you. ' +
      'If the form says that your shipping address is not valid, check the postcode and write the house number in its own field; for new buildings choose Enter address by hand. ' +
      'Billing and shipping address may differ, and you can send an order to a friend as a gift.',
    steps: [
      { title: 'Open Addresses', description: 'Sign in and go to My Brackenway, Addresses.' },
      { title: 'Add or edit', description: 'Choose Add address, or the pencil beside an address.' },
      { title: 'Set the default', description: 'Tick Use for new orders and save.' },
      {
        title: 'Check open orders',
        description: 'Change the address of orders under way one by one in My Brackenway, Orders.',
      },
    ],
  },
  {
    id: 'kb-12363',
    title: 'Where we deliver: postcode or pincode check, countries, holidays and lockdowns',
    category: 'delivery',
    author: 'logistics_team',
    related_articles: ['kb-12358', 'kb-12360'],
    content:
      'We deliver to every postcode in the United Kingdom, including the Highlands, Northern Ireland and the islands, where parcels take 2 days longer. ' +
      'To check whether delivery is available at your address, enter the postcode or pincode on any product page: it says whether your area is serviceable. ' +
      'Abroad we ship to all countries of the European Union, such as Germany, France, Italy and Spain, and to Norway, Switzerland, Iceland, the United States and Canada; international shipping starts at £9.95. ' +
      'Nutrition products cannot be shipped to the United States and Canada. ' +
      'Customs duties outside the United Kingdom are shown at checkout and paid with the order. ' +
      'We do not deliver to PO boxes, to military addresses or to India, Asia, Africa and Australia at present. ' +
      'There are no deliveries on Sundays and public holidays. ' +
      'During strikes, heavy weather, a pandemic such as COVID-19 or a local lockdown or curfew, we keep taking orders and keep delivering as long as the carriers work. If delivery in your area is paused, the checkout says so before you pay, and orders under way are held and resumed as soon as the carriers are allowed to deliver again. Handing over without contact is always possible.',
  },
]
