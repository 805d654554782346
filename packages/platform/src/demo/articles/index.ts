import { account } from './account.ts'
import { contact } from './contact.ts'
import { delivery } from './delivery.ts'
import type { DemoArticle } from './demo-article.ts'
import { orders } from './orders.ts'
import { payment } from './payment.ts'
import { privacy } from './privacy.ts'
import { products } from './products.ts'
import { refunds } from './refunds.ts'
import { returns } from './returns.ts'
import { service } from './service.ts'
import { turkish } from './turkish.ts'
import { turkishOrders } from './turkish-orders.ts'
import { turkishService } from './turkish-service.ts'

/** The knowledge base of Brackenway Outfitters, an invented shop for outdoor, fitness and sports nutrition. */
export const demoArticles: readonly DemoArticle[] = [
  ...returns,
  ...refunds,
  ...orders,
  ...delivery,
  ...payment,
  ...account,
  ...privacy,
  ...products,
  ...service,
  ...contact,
  ...turkish,
  ...turkishOrders,
  ...turkishService,
]
