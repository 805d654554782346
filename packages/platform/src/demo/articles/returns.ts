import type { DemoArticle } from './demo-article.ts'

export const returns: readonly DemoArticle[] = [
  {
    id: 'kb-12345',
    title: 'How to Return a Damaged Product',
    category: 'returns',
    author: 'support_team',
    related_articles: ['kb-12346', 'kb-12350'],
    content:
      'To return a damaged product, please follow these steps within 14 days of delivery. ' +
      'Take photos of the damage, of the product and of the box it came in, before you throw any packaging away. ' +
      'Then tell us the order number and what is broken, by chat, e-mail or phone. ' +
      'We answer within one working day and send you a prepaid return label, so returning a damaged, broken or faulty item costs you nothing. ' +
      'Pack the product in its original box if you still have it; any sturdy box will do. ' +
      'Drop the parcel at any pickup point within 10 days of getting the label. ' +
      'You choose between a replacement and a full refund, including what you paid for delivery. ' +
      'A replacement leaves our warehouse on the working day after your parcel is scanned at the pickup point, so you need not wait for it to reach us. ' +
      'If an item cost less than £15, we usually replace or refund it from the photos alone and you keep or recycle the damaged one. ' +
      'Damage noticed after 14 days is covered by the two-year warranty instead.',
    steps: [
      { title: 'Contact Customer Service', description: 'Reach out to our team through chat, email, or phone.' },
      { title: 'Provide Order Details', description: 'Have your order number ready for faster service.' },
      {
        title: 'Send Photos of the Damage',
        description: 'One photo of the damage, one of the whole product and one of the box are enough.',
      },
      {
        title: 'Choose Replacement or Refund',
        description: 'Tell us which you prefer. Both are free, and delivery costs are refunded too.',
      },
      {
        title: 'Drop Off the Parcel',
        description: 'Stick the prepaid label on the box and leave it at any pickup point within 10 days.',
      },
    ],
  },
  {
    id: 'kb-12346',
    title: 'Refund Policy for Damaged Items',
    category: 'returns',
    author: 'support_team',
    related_articles: ['kb-12345', 'kb-12349'],
    content:
      'Our policy for damaged items ensures you receive your money back in full when a product arrives broken, leaking, faulty or expired. ' +
      'Report the damage within 14 days of delivery with a photo, and we refund the price of the item and the delivery charge of the order. ' +
      'The refund goes to the payment method you used: cards and PayPal within 5 working days after the parcel is scanned at the pickup point, gift cards within 24 hours. ' +
      'Items under £15 are refunded from the photos, without sending them back. ' +
      'If only a part of a set is damaged, you may keep the rest and get the price of the damaged part, or return the whole set for a full refund. ' +
      'We never charge a restocking fee or return postage for damaged goods. ' +
      'Wear from normal use, damage from washing against the care label and damage caused after delivery are not refunded under this policy; ask us about a repair, which we offer at cost. ' +
      'When a replacement is out of stock, the refund is made automatically.',
  },
  {
    id: 'kb-12347',
    title: 'How to return an order or an unwanted item',
    category: 'returns',
    author: 'support_team',
    related_articles: ['kb-12350', 'kb-12349'],
    content:
      'You can return any unused item that you no longer want within 30 days of delivery, without giving a reason. ' +
      'The option to return an order is under My Brackenway, Orders: open the order and choose Return items. ' +
      'If the button is missing, the order is either not delivered yet or more than 30 days old; contact us and we look into it. ' +
      'The first return of an order is free in the United Kingdom; a second parcel for the same order costs £2.95, which is taken off the refund. ' +
      'From other countries you pay the return postage yourself. ' +
      'Send the item back unworn, with its labels and in its original packaging. ' +
      'Guests without an account start a return by chat or e-mail with the order number and the e-mail address used for the order. ' +
      'A courier can also collect large parcels such as benches and treadmills from your door for £9.95.',
    steps: [
      { title: 'Open the order', description: 'Sign in, go to My Brackenway, Orders and choose Return items.' },
      {
        title: 'Choose items and reason',
        description: 'Tick what goes back and say whether you want a refund or an exchange.',
      },
      {
        title: 'Print the label or show the code',
        description: 'You get a label as PDF and a QR code that pickup points print for you.',
      },
      {
        title: 'Hand the parcel in',
        description: 'Any pickup point takes it. Keep the receipt until the refund has arrived.',
      },
    ],
  },
  {
    id: 'kb-12348',
    title: 'Wrong or missing item, exchange for another size: how to get a replacement',
    category: 'returns',
    author: 'support_team',
    related_articles: ['kb-12345', 'kb-12347'],
    content:
      'If you received the wrong item, a different size or something completely different from what you ordered, or if items are missing from the parcel, we send the right ones free of charge. ' +
      'Check the packing slip first: large orders are split, and the slip says which items travel in a second parcel. ' +
      'Then contact us within 14 days of delivery with the order number and a photo of what you received. ' +
      'Missing items are sent by express delivery on the next working day. ' +
      'For a wrong item we send the replacement at once together with a prepaid label, and you have 14 days to return the wrong one. ' +
      'To exchange a correct item for another size or colour, choose Exchange when you start the return; the new size is reserved for you for 14 days. ' +
      'You can see the state of a replacement under My Brackenway, Orders, where it has a number of its own that begins with R. ' +
      'Bought the wrong product yourself? Then return it as unwanted and order the right one.',
    steps: [
      { title: 'Check the packing slip', description: 'It names items that come in a separate parcel.' },
      { title: 'Send us a photo', description: 'Give the order number and a photo of what arrived.' },
      {
        title: 'Receive the replacement',
        description: 'It leaves on the next working day by express delivery, free of charge.',
      },
      { title: 'Return the wrong item', description: 'Use the prepaid label within 14 days.' },
    ],
  },
  {
    id: 'kb-12350',
    title: 'Return policy: how many days you have, conditions and exceptions',
    category: 'returns',
    author: 'support_team',
    related_articles: ['kb-12347', 'kb-12351'],
    content:
      'Our return policy gives you 30 days from the day of delivery to send back anything you do not like. ' +
      'Christmas presents have longer: orders placed between 15 November and 24 December can be returned until 31 January. ' +
      'Clothing and shoes must be unworn, with their labels; you are welcome to try them on indoors, but what you wore outside cannot be returned. ' +
      'Equipment must be clean, complete and without signs of training. ' +
      'For reasons of hygiene and food safety, nutrition products, bottles, underwear and swimwear can only be returned with their seal unbroken. ' +
      'Personalised items, gift cards and downloads cannot be returned unless they are faulty. ' +
      'Sale items can be returned by the same rules as everything else. ' +
      'If a returned item is not in the condition described here, we reduce the refund by the loss in value, at most by 50 percent, and tell you the reason before we do. ' +
      'Your statutory right to cancel within 14 days of delivery and your rights for faulty goods are not limited by this policy.',
  },
]
