import type { DemoArticle } from './demo-article.ts'

export const account: readonly DemoArticle[] = [
  {
    id: 'kb-12373',
    title: 'Create or open a new account, sign up and report registration problems',
    category: 'account',
    author: 'account_team',
    related_articles: ['kb-12374', 'kb-12375'],
    content:
      'To create or open a new user account, for yourself or for somebody of your family, choose Sign up at the top of any page and enter your name, e-mail address and a password of at least 10 characters. ' +
      'An account is free; there is only one kind, no premium or gold account, and it includes the Fern Club. ' +
      'We send a link to confirm the address; it is valid for 24 hours. ' +
      'If you have a registration problem or see a sign-up error, these are the usual reasons. ' +
      'The e-mail with the link has not come: look into the spam folder, or ask for a new link on the sign-in page. ' +
      'The form says that the address is already in use: you have registered before, so recover your password instead. ' +
      'The password is refused: it is too short, or it appears in a list of leaked passwords. ' +
      'The sign-up page does not load: switch off the ad blocker for our site, or use the app. ' +
      'If you still cannot register, report it to us with the message you see, and we create the account for you. ' +
      'You must be 16 or older; a partner or children can be added to your account as family members, up to five.',
    steps: [
      { title: 'Choose Sign up', description: 'It is at the top of any page and in the app under Profile.' },
      { title: 'Enter your details', description: 'Name, e-mail address and a password of at least 10 characters.' },
      { title: 'Confirm your e-mail address', description: 'Click the link in our e-mail within 24 hours.' },
    ],
  },
  {
    id: 'kb-12374',
    title: 'Forgotten password or locked account: recover, retrieve or reset your password, passcode or PIN',
    category: 'account',
    author: 'account_team',
    related_articles: ['kb-12373', 'kb-12375'],
    content:
      'If you cannot log in, or forgot your password, choose Forgot password on the sign-in page and enter your e-mail address. ' +
      'We send a link to reset it within 5 minutes; it works once and for 60 minutes. ' +
      'If no e-mail comes, look into the spam folder and check whether you used another address. ' +
      'The new password needs at least 10 characters and must differ from the last three. ' +
      'To change a password that you know, open My Brackenway, Security. ' +
      'The passcode or PIN of the app, four to six digits, can be reset in the same place, or by signing out and in again with your password. ' +
      'After ten wrong attempts an account is locked for 30 minutes; a password reset unlocks it at once. ' +
      'If you no longer have access to your e-mail address, or if somebody else has hacked your account, contact us: we ask for two recent orders to make sure that it is you. ' +
      'Our staff never asks for your password and cannot see it.',
    steps: [
      { title: 'Choose Forgot password', description: 'On the sign-in page, below the password field.' },
      { title: 'Enter your e-mail address', description: 'The one that you registered with.' },
      { title: 'Open the link', description: 'Within 60 minutes; older links no longer work.' },
      { title: 'Set a new password', description: 'At least 10 characters. All other devices are signed out.' },
    ],
  },
  {
    id: 'kb-12375',
    title: 'Edit your account and personal information or switch to another account',
    category: 'account',
    author: 'account_team',
    related_articles: ['kb-12361', 'kb-12373', 'kb-12376'],
    content:
      'You can edit, correct or modify your personal information, the data of your profile, under My Brackenway, Personal details: name, phone number, date of birth, language and sizes. ' +
      'A new e-mail address takes effect when you click the link that we send to it. ' +
      'Changes apply at once; orders already placed keep the old details. ' +
      'After a change of name you need not send any document. ' +
      'To switch to another account or user, sign out at the bottom of My account and sign in with the other e-mail address; in the app you can add up to three profiles and change between them under Profile, Switch account. ' +
      'Two accounts of the same person can be merged: write to us from both e-mail addresses and we move orders, points and gift cards to the one you want to keep, within 3 working days. ' +
      'Orders cannot be moved to the account of another person. ' +
      'Business customers manage the users of their company under My Brackenway, Company.',
    steps: [
      { title: 'Open Personal details', description: 'Sign in and go to My Brackenway, Personal details.' },
      {
        title: 'Edit and save',
        description: 'Change what you need. A new e-mail address must be confirmed by a link.',
      },
    ],
  },
]
