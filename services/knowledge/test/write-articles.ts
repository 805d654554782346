import type { TestService } from '@customer-service/core/testing'

export const DAMAGED = {
  title: 'How to Return a Damaged Product',
  content:
    'To return a damaged product, please follow these steps. Send us photos of the damage and use our free label.',
  category: 'returns',
  author: 'support_team',
  steps: [
    { title: 'Contact Customer Service', description: 'Reach out to our team through chat, email, or phone.' },
    { title: 'Provide Order Details', description: 'Have your order number ready for faster service.' },
  ],
}
export const REFUND = {
  title: 'Refund Policy for Damaged Items',
  content:
    'Our policy for damaged items ensures you receive your money back when a product arrives broken. Refunds take five days.',
  category: 'returns',
}
const UNWANTED = {
  title: 'Returning what you do not want',
  content: 'Unused goods can be sent back within thirty days. Keep the label on.',
  category: 'returns',
}
export const TRACKING = {
  title: 'Follow your parcel',
  content: 'The carrier shows where the parcel is. Use the number in the dispatch mail.',
  category: 'delivery',
}

/** Writes the articles of a small shop under ids of its own. */
export async function writeShop(t: TestService): Promise<void> {
  for (const [id, article] of Object.entries({
    'kb-12345': DAMAGED,
    'kb-12346': REFUND,
    'kb-12350': UNWANTED,
    'kb-20001': TRACKING,
  })) {
    await t.call('PUT', `/knowledge/articles/${id}`, article)
  }
}
