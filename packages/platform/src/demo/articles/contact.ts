import type { DemoArticle } from './demo-article.ts'

export const contact: readonly DemoArticle[] = [
  {
    id: 'kb-12389',
    title: 'Contact customer service: talk to a human agent, phone number, e-mail address, opening hours',
    category: 'contact',
    author: 'support_team',
    related_articles: ['kb-12390', 'kb-12391'],
    content:
      'You get in touch with customer support by chat, phone and e-mail. ' +
      'The chat assistant answers at any hour; to speak with a person, an operator or somebody from the team, type agent, and a human takes over during opening hours. ' +
      'Our opening hours, the time when we are open and agents work at chat and phone, are Monday to Friday from 8:00 to 20:00 and Saturday from 9:00 to 17:00, UK time; we are closed, not open, on Sundays and public holidays. ' +
      'The phone number of our customer care call centre, which you can call then, is 0114 496 0180, at the price of a local call; the waiting time is shortest from 8:00 to 10:00 and after 18:00. ' +
      'If nobody picks up, choose 9 to be called back within two hours. ' +
      'E-mails to help@brackenway.example are answered within one working day. ' +
      'Please have the order number and the e-mail address of the order at hand. ' +
      'Outside opening hours leave a message in the chat: an agent answers it on the next working day. ' +
      'During holidays and lockdowns our agents work from home, with the same hours and the same phone number. ' +
      'In urgent cases, such as a stolen card or a dangerous product, call and choose 1.',
  },
  {
    id: 'kb-12390',
    title: 'How to file a complaint or a claim',
    category: 'contact',
    author: 'support_team',
    related_articles: ['kb-12389', 'kb-12351'],
    content:
      'If our service was poor or a problem has not been solved, please file a complaint; we take every one seriously. ' +
      'Use the form Complaint at the bottom of the website, write to complaints@brackenway.example, or tell an agent by chat or phone that you want to make a complaint. ' +
      'Give the order number, what happened, and what you expect from us. ' +
      'You get a case number within one working day and an answer from a person within 2 working days. ' +
      'If you are not satisfied with it, ask for a review: the head of customer service decides within 14 days and gives the reasons in writing. ' +
      'Claims for damage that a product has caused are made in the same way; please keep the product and add photos and receipts. ' +
      'If we cannot agree, you may turn to the independent dispute resolution body that is named in our final answer, free of charge for you, or to your local consumer advice. ' +
      'A complaint is never a disadvantage for later orders.',
    steps: [
      { title: 'Describe the problem', description: 'Order number, what happened, what you expect.' },
      { title: 'Send the complaint', description: 'By the form on the website, by e-mail, chat or phone.' },
      {
        title: 'Keep the case number',
        description: 'You get it within one working day and an answer within 2 working days.',
      },
      {
        title: 'Ask for a review',
        description: 'If the answer does not satisfy you, the head of customer service decides within 14 days.',
      },
    ],
  },
  {
    id: 'kb-12391',
    title: 'Store information: our shop and offices, jobs, franchise, selling with us',
    category: 'contact',
    author: 'support_team',
    related_articles: ['kb-12389', 'kb-12358'],
    content:
      'You can visit our shop at 7 Cutlers Yard in Sheffield, Monday to Saturday from 9:30 to 18:30; it is the only store we have, with free parking behind the house. ' +
      'There you can buy, collect and return orders, try equipment, and have a bicycle repaired. ' +
      'Our head office is in the same building and receives visitors by appointment only. ' +
      'Brackenway Outfitters does not offer a franchise or a dealership, and is not a marketplace: you cannot become a seller or a seller partner on our website. ' +
      'If you make outdoor, fitness or nutrition products and want us to sell them, send a catalogue and a price list to buying@brackenway.example; our buyers answer within 15 working days. ' +
      'Clubs, schools and companies get a discount from 10 pieces on and can order on account; write to business@brackenway.example. ' +
      'Open jobs, including work from home in customer service, are listed on jobs.brackenway.example, where you can apply for them. ' +
      'Press inquiries go to press@brackenway.example.',
  },
]
