import type { DemoArticle } from './demo-article.ts'

export const service: readonly DemoArticle[] = [
  {
    id: 'kb-12384',
    title: 'Problems with the website, the app or the basket',
    category: 'technical',
    author: 'web_team',
    related_articles: ['kb-12367', 'kb-12374', 'kb-12389'],
    content:
      'If a page of our website does not load, an item cannot be added to the basket, or the app crashes, freezes or keeps closing by itself on your phone, these steps mostly solve it. ' +
      'Reload the page, then delete the cookies of brackenway.example, or open the page in a private window. ' +
      'Switch off ad blockers and VPN for our site. ' +
      'Use a current version of Chrome, Edge, Firefox or Safari; the app needs Android 10 or iOS 16. ' +
      'An item that cannot be added is usually sold out in this size: the size is then grey. ' +
      'A basket that is suddenly empty comes back when you sign in, because it is kept with your account for 30 days. ' +
      'Known disturbances are shown on status.brackenway.example. ' +
      'If the error stays, report it with the time, the device and a screenshot; our web team answers technical problems within one working day. ' +
      'If an offer ends while the shop is down, we honour its price for 24 hours more.',
    steps: [
      { title: 'Reload', description: 'Reload the page, or close and open the app.' },
      { title: 'Clear cookies', description: 'Delete the cookies of our site, or use a private window.' },
      { title: 'Update', description: 'Install the newest version of the browser or the app.' },
      { title: 'Report the error', description: 'Send the time, the device and a screenshot.' },
    ],
  },
  {
    id: 'kb-12385',
    title: 'Newsletter: subscribe, unsubscribe, too many e-mails',
    category: 'subscription',
    author: 'marketing_team',
    related_articles: ['kb-12387', 'kb-12376'],
    content:
      'Our newsletter comes once a week, on Thursdays, with new products, offers and advice; new subscribers get 10 percent off their next order. ' +
      'To subscribe to the newsletter, enter your e-mail address at the bottom of the website and click the link in the e-mail that follows. ' +
      'With an account, tick Newsletter under My Brackenway, Notifications. ' +
      'To unsubscribe or cancel the subscription, click the link at the end of any issue, or untick the box on the same page; no sign-in is needed for the link, and it takes effect within 24 hours. ' +
      'You can also choose to get it once a month, or about certain sports only. ' +
      'E-mails about your orders, such as confirmations and invoices, are no newsletter and are always sent. ' +
      'If the newsletter does not reach you, look into the spam folder and add news@brackenway.example to your contacts. ' +
      'Your address is never handed to others.',
    steps: [
      {
        title: 'Sign up',
        description: 'Enter your e-mail address at the bottom of the website and confirm by the link.',
      },
      { title: 'Sign off', description: 'Click Unsubscribe at the end of any issue; it takes effect within 24 hours.' },
    ],
  },
  {
    id: 'kb-12386',
    title: 'Repeat deliveries: change, pause or cancel a subscription',
    category: 'subscription',
    author: 'shop_team',
    related_articles: ['kb-12356', 'kb-12380'],
    content:
      'With a repeat delivery you get products that you use up, such as protein, vitamins and bars, every 2, 4, 6 or 8 weeks, 10 percent cheaper and without delivery charge. ' +
      'You manage the subscription under My Brackenway, Repeat deliveries. ' +
      'You can change products, quantities, the interval and the address, skip a delivery or pause for up to 6 months, until 3 days before the next dispatch. ' +
      'You can cancel at any time, without a fee and without a period of notice; a delivery that is already being packed still comes and can be returned as usual. ' +
      'We send a reminder by e-mail 5 days before each delivery and charge the payment method when it ships. ' +
      'If a payment fails, we try again after 2 and after 5 days and then pause the subscription. ' +
      'The price may change with the price in the shop; the reminder shows it, and we tell you when it rises by more than 5 percent.',
    steps: [
      { title: 'Open Repeat deliveries', description: 'Sign in and go to My Brackenway, Repeat deliveries.' },
      { title: 'Choose Change, Pause or Cancel', description: 'Until 3 days before the next dispatch.' },
      { title: 'Confirm', description: 'You get an e-mail that says what happens next and when.' },
    ],
  },
  {
    id: 'kb-12387',
    title: 'Promo codes, discounts, refer a friend and loyalty points (Fern Club)',
    category: 'loyalty',
    author: 'marketing_team',
    related_articles: ['kb-12385', 'kb-12372'],
    content:
      'Enter a promo code, coupon or voucher at checkout in the field Code and press Apply; only one code can be used for an order. ' +
      'If a promo code does not work, it has expired, needs a minimum order value, is for new customers only, or excludes items in the sale; the message below the field says which. ' +
      'Codes cannot be added after the order has been placed. ' +
      'Refer a friend and earn: share your referral code from My Brackenway, Fern Club; your friend gets £10 off a first order of £50 or more, and you get 200 points when that order has been delivered and kept for 30 days. To redeem a referral, enter the code like a promo code. ' +
      'As a member of the Fern Club you earn 1 point for each pound; you need 100 points to get £5 off, at checkout. ' +
      'Points are credited 30 days after delivery and expire after 24 months without an order. ' +
      'Membership is free and part of every account. The student discount is 10 percent, after a check of the student status.',
  },
]
