import type { DemoArticle } from './demo-article.ts'

export const privacy: readonly DemoArticle[] = [
  {
    id: 'kb-12376',
    title: 'Delete or close your account: account deletion, removal and personal data',
    category: 'privacy',
    author: 'privacy_team',
    related_articles: ['kb-12377', 'kb-12385'],
    content:
      'You can delete, close or deactivate your account yourself under My Brackenway, Privacy, Delete account. ' +
      'Close or cancel open orders and repeat deliveries first: an account with orders under way is deleted when the last one has been delivered. ' +
      'For 14 days you can sign in again and take the deletion back; after that your profile, addresses, saved cards, points and reviews are gone for good. ' +
      'Spend gift cards before, or ask us to write the balance to a card that works without an account. ' +
      'Invoices must be kept for six years by tax law; they are locked and used for nothing else. ' +
      'To get a copy of your data, choose Download my data on the same page: it is ready within 24 hours as a ZIP file. ' +
      'You may also ask our privacy team to correct, delete or hand over data, by e-mail to privacy@brackenway.example; we answer within 30 days, as the data protection law (GDPR) demands. ' +
      'Deleting the account also ends the newsletter.',
    steps: [
      { title: 'Settle what is open', description: 'Wait for orders under way, use up gift cards and points.' },
      {
        title: 'Choose Delete account',
        description: 'My Brackenway, Privacy, Delete account, and confirm with your password.',
      },
      { title: 'Wait 14 days', description: 'Signing in within this time takes the deletion back.' },
    ],
  },
  {
    id: 'kb-12377',
    title: 'Why we verify your identity, and how',
    category: 'privacy',
    author: 'privacy_team',
    related_articles: ['kb-12376', 'kb-12374'],
    content:
      'We verify who you are in three cases only: when you want to pay in 30 days by invoice, when you buy something with an age limit such as knives and camping gas, and when you ask us to change an account that you cannot sign in to. ' +
      'For pay in 30 days our payment partner checks name, address and date of birth, which takes a few seconds; a source of funds is not asked for. ' +
      'For the age check you show an identity document to the camera of your phone; the picture is deleted within 48 hours and we store only that you are 18 or older. ' +
      'If the verification fails, or the app does not believe that you are you, use better light, take the document out of its cover, and check that the name in your account is spelled as in the document. ' +
      'After three attempts you can show the document in our Sheffield shop or to an agent in a video call. ' +
      'If you are not comfortable with verifying your identity, pay by card, PayPal or bank transfer: no check is needed then.',
  },
]
