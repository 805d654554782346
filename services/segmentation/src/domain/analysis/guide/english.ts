import type { GuideArticle } from './guide-article.ts'

export const english: readonly GuideArticle[] = [
  {
    id: 'guide-segmentation',
    title: 'What customer segmentation is',
    keywords:
      'customer segmentation segments segment label labels define definition meaning benefit benefits business businesses help helps marketing',
    content:
      'Customer segmentation is the process of dividing customers into groups that share characteristics, such as demographics, behaviour and purchasing patterns. It helps businesses to address each group with what suits it: targeted marketing, personal recommendations, better retention and a better use of the budget. Here every customer gets six labels: age segment, churn segment, value segment, loyalty tier, affinity type and diversity profile.',
  },
  {
    id: 'guide-age',
    title: 'Age segments',
    keywords: 'age ages old young generation generations group groups demographic',
    content:
      'The age segment follows from the completed years of age: GenZ from 18 to 25, GençYetişkin from 26 to 35, Yetişkin from 36 to 50, and Olgun from 51. Customers under 18 are not profiled.',
  },
  {
    id: 'guide-churn',
    title: 'Churn segments',
    keywords: 'churn risk lost leaving lapsed inactive recency last purchase ago',
    content:
      'The churn segment follows from the days since the last purchase: Aktif below 30 days, Ilık from 30 to 60 days, and Riskli above 60 days. A new customer without purchases is listed as Riskli with 999 days, which stands for never.',
  },
  {
    id: 'guide-value',
    title: 'Value segments',
    keywords: 'value high spender spenders median VIP worth',
    content:
      'The value segment compares the average basket, which is the total spend divided by the number of orders, with the median basket of the region: HighValue above it, Standard otherwise. Exactly the median is Standard.',
  },
  {
    id: 'guide-loyalty',
    title: 'Loyalty tiers',
    keywords: 'loyalty loyal tier tiers level levels membership platinum',
    content:
      'The loyalty tier is the first that fits: Platin with 12 or more full months of membership and 2 or more orders a month, Altın with 6 or more months and 1 or more orders a month, Gümüş with 3 or more orders in all, and Bronz otherwise.',
  },
  {
    id: 'guide-affinity',
    title: 'Affinity category and affinity type',
    keywords: 'affinity category categories favourite favorite interest interests focus focused explorer',
    content:
      'The affinity category is the category with the highest spend. The affinity type is Odaklı when more than 60 % of the orders are in that category, and Keşifçi otherwise.',
  },
  {
    id: 'guide-diversity',
    title: 'Diversity profiles',
    keywords: 'diversity variety diverse ratio balanced',
    content:
      'The diversity profile follows from the number of different products divided by the number of orders: Kaşif above 0.7, Dengeli above 0.4 up to 0.7, and Sadık up to 0.4.',
  },
  {
    id: 'guide-money',
    title: 'How baskets and budgets are calculated',
    keywords:
      'calculate calculated calculation compute formula budget estimated basket baskets monthly spend rounding rounded',
    content:
      'The average basket is the total spend divided by the number of orders. The estimated budget is 1.2 times the average basket. The average monthly spend is the total spend divided by the full months of membership, at least one. Everything is computed in exact decimals and rounded to two decimals at the end.',
  },
  {
    id: 'guide-modes',
    title: 'The three modes of an analysis',
    keywords: 'mode modes regular new customer empty history region regional',
    content:
      'A customer with purchases is analysed from the purchase history (regular mode). A customer with an empty history gets starting values and estimates of the region (new customer mode). Without a customer the answer is a profile of the region (region mode).',
  },
  {
    id: 'guide-regulars',
    title: 'Missing regulars and top products',
    keywords: 'missing regulars overdue repurchase due top',
    content:
      'A regular product was ordered at least twice and has a known number of days between purchases. It is listed in missingRegulars when more days than that have passed since its last purchase, the longest overdue first. topProducts are the five products with the highest spend.',
  },
]
