import type { ReasonWords } from './words.ts'

export const english: ReasonWords = {
  rules: {
    ageSegment: 'GenZ up to 25 completed years, GençYetişkin up to 35, Yetişkin up to 50, then Olgun',
    churnSegment: 'Aktif below 30 days since the last purchase, Ilık from 30 to 60, Riskli above 60',
    valueSegment: 'HighValue when the average basket is above the median of the region, else Standard',
    loyaltyTier:
      'Platin from 12 full months of membership with 2 orders a month, Altın from 6 with 1, Gümüş from 3 orders, else Bronz',
    affinityCategory: 'The category with the highest spend; of equals the one with more orders',
    affinityType: 'Odaklı when more than 60 % of the orders are in the favourite category, else Keşifçi',
    diversityProfile: 'Kaşif above 0.7 products per order, Dengeli above 0.4, else Sadık',
    newCustomer: 'The starting value of every customer without purchases',
    region: 'Fixed for the profile of a region',
    trend: 'The trend of the region',
  },
  next: {
    years: (value, years) => `${value} in ${count(years, 'year')}`,
    waiting: (value, days) => `${value} after ${count(days, 'more day')} without a purchase`,
    purchase: (value) => `${value} with a purchase`,
    basket: (value, amount) => `${value} needs an average basket that is ${amount} higher`,
    loyalty: (value, orders, months) =>
      [`${value} needs`, [moreMonths(months), moreOrders(orders)].filter((part) => part !== '').join(' and ')].join(
        ' ',
      ),
    inCategory: (value, category, orders) =>
      `${value} needs ${count(orders, 'more order')} in ${category}, and none elsewhere`,
    elsewhere: (value, category, orders) => `${value} after ${count(orders, 'more order')} outside ${category}`,
    products: (value, products) => `${value} needs ${count(products, 'order')} of a product not bought before`,
  },
}

const moreMonths = (months: number): string => (months === 0 ? '' : `${count(months, 'more month')} of membership`)
const moreOrders = (orders: number): string => (orders === 0 ? '' : count(orders, 'more order'))
const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
