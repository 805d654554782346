import type { DemoArticle } from './demo-article.ts'

export const products: readonly DemoArticle[] = [
  {
    id: 'kb-12379',
    title: 'Original products, expiry dates and quality',
    category: 'products',
    author: 'product_team',
    related_articles: ['kb-12346', 'kb-12380'],
    content:
      'Every product we sell is original and authentic: we buy only from the makers or from their appointed distributors, never from marketplaces. ' +
      'To check that a product, such as a protein powder, is genuine, original and no fake or duplicate, scan the code on the lid or enter the batch number on the website of the maker; on request we send you the certificate of the batch. ' +
      'The expiry date of nutrition products is printed on the bottom or the lid, after EXP or Best before. We ship nothing with less than 4 months left, and products in the sale with a shorter date say so. ' +
      'If you received an expired product, or one of bad quality, send us a photo within 14 days and we replace or refund it at once. ' +
      'Clothing and equipment carry a warranty of two years against faults of material and making, bicycles and treadmills of five years on the frame. ' +
      'If you notice side effects after taking a supplement, stop using it, ask a doctor, and tell us the batch number: we report it to the maker and check the batch.',
  },
  {
    id: 'kb-12380',
    title: 'Choosing supplements: protein, creatine, vitamins, immunity, weight and muscle goals',
    category: 'products',
    author: 'product_team',
    related_articles: ['kb-12379', 'kb-12381', 'kb-12389'],
    content:
      'If you are not sure what to buy because there are so many products, start from your goal. ' +
      'To build muscle, start with a whey protein of 20 to 25 g a portion after training; isolate has less lactose, and our pea and rice protein is vegan. ' +
      'To gain weight, a mass gainer adds 400 to 600 kcal a day. ' +
      'For fat loss, protein and fibre keep you full longer; we sell no fat burners and no products for growing taller, because there is no good evidence for them. ' +
      'For workouts, creatine (3 to 5 g a day) is the best studied supplement; a pre-workout with caffeine should not be taken after 16:00. ' +
      'To increase immunity, people mostly choose vitamin C, vitamin D and zinc, and omega 3 for heart and brain; multivitamins cover several needs at once. ' +
      'Supplements do not replace a varied diet. If you are pregnant, ill or under 18, or take medicine, ask a doctor first. ' +
      'Our trainers give free advice and make a beginner diet and workout plan: fill in the goals form under My Brackenway, My goals, where you can also take a re-assessment of your profile, and book a call of 20 minutes, Monday to Friday from 10:00 to 18:00.',
  },
  {
    id: 'kb-12381',
    title: 'Home gym and fitness equipment: what to buy first',
    category: 'products',
    author: 'product_team',
    related_articles: ['kb-12380', 'kb-12358', 'kb-12379'],
    content:
      'For a first home gym you need little room: a mat, a set of resistance bands and a pair of adjustable dumbbells train the whole body on 2 by 2 metres. ' +
      'Our dumbbell sets go from 2 to 32 kg; beginners mostly start with 2 to 10 kg a hand. ' +
      'A kettlebell of 8 or 12 kg and a doorway pull-up bar are good next steps. ' +
      'For strength training choose a bench with a backrest that can be set, and a rack that carries at least 250 kg. ' +
      'For endurance, a rowing machine needs the least room when stored, a treadmill the most; measure the ceiling, which should be 40 cm higher than you are tall. ' +
      'The product pages give size, weight and the highest load, and say whether delivery to the room of your choice is included. ' +
      'We set up machines in your home for £49. ' +
      'In our Sheffield shop you can try all equipment; out-of-stock products can be put on the waiting list with Tell me when it is back.',
  },
  {
    id: 'kb-12383',
    title: 'Write a review or give feedback about a product or our service',
    category: 'products',
    author: 'product_team',
    related_articles: ['kb-12390', 'kb-12387'],
    content:
      'We are happy about every review, good or bad. ' +
      'To leave a review for a product, open My Brackenway, Orders, choose the item and press Write a review; you can give one to five stars, a text of up to 2,000 characters and three photos. ' +
      'Only customers who bought the product can review it, from the day of delivery on, and each review earns 20 Fern Club points. ' +
      'Reviews appear within 2 working days after a check for insults, advertising and personal data; we do not delete a review because it is critical. ' +
      'You can edit or remove your review in the same place. ' +
      'To submit feedback about our company or a service, use the form Feedback at the bottom of the website, or tell the chat assistant; comments are read by people every working day. ' +
      'If you expect an answer or something has gone wrong, please file a complaint instead, so that it gets a case number. ' +
      'A compliment for an agent is passed on, with your words.',
    steps: [
      { title: 'Open the order', description: 'My Brackenway, Orders, then the item.' },
      { title: 'Press Write a review', description: 'Give stars, a text and, if you like, photos.' },
      { title: 'Publish', description: 'The review appears within 2 working days.' },
    ],
  },
]
