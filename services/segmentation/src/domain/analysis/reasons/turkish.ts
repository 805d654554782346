import type { ReasonWords } from './words.ts'

export const turkish: ReasonWords = {
  rules: {
    ageSegment: '25 yaşa kadar GenZ, 35 yaşa kadar GençYetişkin, 50 yaşa kadar Yetişkin, sonra Olgun (dolmuş yaş)',
    churnSegment: 'Son alışverişten bu yana 30 günden az: Aktif, 30-60 gün: Ilık, 60 günden çok: Riskli',
    valueSegment: 'Ortalama sepet bölge medyanının üzerindeyse HighValue, değilse Standard',
    loyaltyTier:
      '12 tam üyelik ayı ve ayda 2 siparişten itibaren Platin, 6 ay ve ayda 1 siparişten itibaren Altın, 3 siparişten itibaren Gümüş, yoksa Bronz',
    affinityCategory: 'En çok harcama yapılan kategori; eşitlikte daha çok siparişi olan',
    affinityType: 'Siparişlerin %60’tan fazlası gözde kategorideyse Odaklı, değilse Keşifçi',
    diversityProfile: 'Sipariş başına 0.7’den çok ürün: Kaşif, 0.4’ten çok: Dengeli, yoksa Sadık',
    newCustomer: 'Alışverişi olmayan her müşterinin başlangıç değeri',
    region: 'Bölge profilleri için sabittir',
    trend: 'Bölgenin trendi',
  },
  next: {
    years: (value, years) => `${years} yıl sonra ${value}`,
    waiting: (value, days) => `Alışveriş olmadan ${days} gün daha geçerse ${value}`,
    purchase: (value) => `Bir alışverişle ${value}`,
    basket: (value, amount) => `${value} için ortalama sepetin ${amount} artması gerekir`,
    loyalty: (value, orders, months) =>
      `${value} için ${[moreMonths(months), moreOrders(orders)].filter((part) => part !== '').join(' ve ')} daha gerekir`,
    inCategory: (value, category, orders) =>
      `${value} için yalnız ${category} kategorisinde ${orders} sipariş daha gerekir`,
    elsewhere: (value, category, orders) => `${category} dışında ${orders} sipariş daha verilirse ${value}`,
    products: (value, products) => `${value} için daha önce alınmamış ürünlerden ${products} sipariş gerekir`,
  },
}

const moreMonths = (months: number): string => (months === 0 ? '' : `${months} ay üyelik`)
const moreOrders = (orders: number): string => (orders === 0 ? '' : `${orders} sipariş`)
