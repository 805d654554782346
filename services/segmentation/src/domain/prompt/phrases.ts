import type { Comparison, EventName, QueryNode } from '@customer-service/contracts/segmentation'

/** The grammar's own words as data: phrases of prepared words, and what they mean. */
export type Phrases<Meaning> = ReadonlyMap<string, Meaning>

/** Rows of a meaning and the phrases that have it, between commas. */
export const phrases = <Meaning>(...rows: readonly (readonly [Meaning, string])[]): Phrases<Meaning> =>
  new Map(rows.flatMap(([meaning, list]) => list.split(', ').map((phrase) => [phrase, meaning] as const)))

const combined = (verbs: string, objects: string): string =>
  verbs
    .split(', ')
    .flatMap((verb) => objects.split(', ').map((object) => `${verb} ${object}`))
    .join(', ')

export const COMPARISONS = phrases<Comparison>(
  ['>', 'more than, over, above, greater than, higher than, exceeding, longer than'],
  ['>=', 'at least, minimum, minimum of, a minimum of, no fewer than, no less than, not less than, not fewer than'],
  ['<', 'fewer than, less than, under, below, lower than, shorter than'],
  ['<=', 'at most, no more than, not more than, up to, maximum, maximum of, a maximum of'],
  ['=', 'exactly, precisely, only, just'],
)

export const SUFFIXES = phrases<Comparison>(
  ['>=', 'or more, or above, or over, and above, and over, or older, and older, or greater, plus, +'],
  ['<=', 'or fewer, or less, or under, and under, or below, and below, or younger, and younger'],
)

export const TIMES_WORDS = phrases<number>([1, 'once'], [2, 'twice'], [3, 'thrice'])
export const PLURAL_WORDS = phrases<number>([2, 'multiple'], [3, 'several'])

export const TIME_UNITS = phrases<readonly [number, 'hour' | 'day' | 'week' | 'month' | 'year']>(
  [[1, 'hour'], 'hour, hours'],
  [[1, 'day'], 'day, days'],
  [[1, 'week'], 'week, weeks'],
  [[1, 'month'], 'month, months'],
  [[3, 'month'], 'quarter, quarters'],
  [[1, 'year'], 'year, years'],
)

export const MONTHS = phrases<number>(
  [1, 'january, jan'],
  [2, 'february, feb'],
  [3, 'march, mar'],
  [4, 'april, apr'],
  [5, 'may'],
  [6, 'june, jun'],
  [7, 'july, jul'],
  [8, 'august, aug'],
  [9, 'september, sep, sept'],
  [10, 'october, oct'],
  [11, 'november, nov'],
  [12, 'december, dec'],
)

export const CURRENCIES = phrases<string>(
  ['USD', '$, usd, dollar, dollars'],
  ['EUR', '€, eur, euro, euros'],
  ['GBP', '£, gbp, pound, pounds'],
  ['TRY', '₺, try, tl, lira, liras'],
  ['JPY', '¥, jpy, yen'],
  ['THB', '฿, thb, baht'],
)

export const ITEM_VERBS = phrases<EventName>(
  ['purchase', 'bought, buy, buying, purchased, purchase, purchasing, ordered, order, ordering'],
  ['view', 'viewed, view, viewing, browsed, browse, browsing, looked at, look at, looking at'],
  ['test_drive', 'test drove, test driven, test drive, test driving'],
  ['return', 'returned, return, returning'],
  ['review', 'reviewed, review, reviewing'],
)

export const EMAIL_VERBS = phrases<readonly EventName[]>(
  [['email_open'], 'opened, open, opening'],
  [
    ['email_click'],
    combined('clicked, click, clicking', 'on a link in, a link in, on links in, links in, through, on') +
      ', clicked, click, clicking',
  ],
  [['email_open', 'email_click'], 'engaged with, engage with, engaging with, interacted with'],
)

export const PLAIN_EVENTS = phrases<EventName>(
  ['visit', combined('visited, visit, visiting', 'our website, our site, the website, the site')],
  [
    'store_visit',
    combined('visited, visit, visiting', 'our showroom, our store, the showroom, the store, a showroom, a store'),
  ],
  ['support_contact', combined('contacted, contact, contacting', 'support, our support, customer support')],
  ['support_contact', combined('opened, open, opening', 'a support ticket, a ticket')],
  ['login', 'logged in, log in, logging in'],
  ['unsubscribe', 'unsubscribed, unsubscribe, unsubscribing'],
  ['referral', combined('referred, refer, referring', 'a friend, friends')],
)

export const EVENT_NOUNS = phrases<EventName>(
  ['purchase', 'purchase, purchases, order, orders'],
  ['email_open', 'email open, email opens'],
  ['email_click', 'email click, email clicks'],
  ['test_drive', 'test drive, test drives'],
  ['support_contact', 'support ticket, support tickets, support contact, support contacts, tickets'],
  ['return', 'return, returns'],
  ['review', 'review, reviews'],
  ['view', 'view, views, product view, product views'],
  ['visit', 'visit, visits, website visit, website visits, site visits'],
  ['store_visit', 'store visit, store visits, showroom visit, showroom visits'],
  ['login', 'login, logins'],
  ['referral', 'referral, referrals'],
  ['any', 'activity'],
)

export const metric = (name: 'value_segment' | 'churn_segment' | 'age_segment', value: string): QueryNode => ({
  kind: 'metric',
  metric: name,
  op: '=',
  value,
})

export const LOYAL: QueryNode = { kind: 'metric', metric: 'loyalty_tier', op: 'in', value: ['Platin', 'Altın'] }
export const NEW: QueryNode = {
  kind: 'trait',
  field: 'registered_at',
  op: 'within',
  value: { last: { n: 30, unit: 'day' } },
}

export const LABELS = phrases<QueryNode>(
  [metric('value_segment', 'HighValue'), 'high value, vip, vips, best, most valuable, big spenders, big spender'],
  [metric('value_segment', 'Standard'), 'standard value, low value, standard'],
  [metric('churn_segment', 'Riskli'), 'at risk, at risk of churning, at risk of churn, likely to churn, churned'],
  [metric('churn_segment', 'Riskli'), 'lapsed, inactive, dormant'],
  [metric('churn_segment', 'Aktif'), 'active'],
  [metric('churn_segment', 'Ilık'), 'cooling, cooling off, cooling down, lukewarm'],
  [metric('age_segment', 'GenZ'), 'gen z, generation z'],
  [metric('age_segment', 'GençYetişkin'), 'young adult, young adults'],
  [metric('age_segment', 'Yetişkin'), 'middle aged'],
  [metric('age_segment', 'Olgun'), 'senior, seniors'],
  [LOYAL, 'loyal'],
  [NEW, 'new'],
)

export const TIERS = phrases<string>(
  ['Platin', 'platinum, platin'],
  ['Altın', 'gold, altin'],
  ['Gümüş', 'silver, gumus'],
  ['Bronz', 'bronze, bronz'],
)

export const GENDERS = phrases<string>(
  ['F', 'women, woman, female, females, ladies'],
  ['M', 'men, man, male, males, gentlemen'],
)

export const PEOPLE: ReadonlySet<string> = new Set(
  'customer customers client clients user users people person persons shopper shoppers member members those individuals everyone everybody anyone'.split(
    ' ',
  ),
)

export const CHANCES = phrases<'p_buy_90d' | 'p_alive'>(
  ['p_buy_90d', `purchase probability, ${combined('probability, chance', 'of a purchase, of buying, of purchasing')}`],
  ['p_alive', 'probability of staying, chance of staying'],
)

export const RANKINGS = phrases<
  'interest_score' | 'total_value' | 'purchase_count' | 'email_opens' | 'last_engagement'
>(
  ['total_value', 'total spend, spend, total spending, spending, total value, lifetime spend, lifetime value'],
  ['purchase_count', 'number of purchases, purchases, purchase count, number of orders, orders'],
  ['last_engagement', 'recency, last engagement'],
  ['email_opens', 'email opens, number of email opens'],
  ['interest_score', 'interest, interest score'],
)

export const OPENINGS: readonly string[] =
  'find, find me, show, show me, list, give me, get, get me, identify, select, please, i need, i want, we need, a list of, which, who are, segment of, a segment of, an audience of'.split(
    ', ',
  )

export const FILLERS: readonly string[] = 'all, all of, our, my, the, every, any, of, please'.split(', ')

export const RELATIVES: readonly string[] = 'who, that, which, whose, with, having'.split(', ')

export const AUXILIARIES: readonly string[] =
  'have, has, had, are, is, were, was, been, be, being, did, do, does, also, already, ever, they, currently'.split(', ')

export const LIGHT_VERBS: readonly string[] =
  'made, make, making, placed, place, placing, have, had, took, take, taken, taking, booked, book, booking, requested, request, requesting, left, leave, leaving, wrote, write, written, writing, opened, open, opening'.split(
    ', ',
  )

export const COMMANDS: ReadonlySet<string> = new Set(
  'delete remove drop send email mail text call message update change insert create write ignore forget export import truncate execute run'.split(
    ' ',
  ),
)

export const VAGUE: ReadonlySet<string> = new Set(
  'often frequent frequently many few some rarely seldom good great interesting nice better bad big large small cheap expensive regularly regular occasionally sometimes usually lot lots plenty soon important relevant special'.split(
    ' ',
  ),
)

export const SENSITIVE: ReadonlySet<string> = new Set(
  'muslim muslims christian christians jewish jew jews hindu hindus buddhist buddhists catholic catholics protestant protestants atheist atheists religion religious religions faith ethnicity ethnic race racial black white asian arab arabs kurdish kurds caucasian hispanic latino roma disabled disability disabilities handicapped health healthy sick ill illness disease diabetic diabetics pregnant pregnancy cancer hiv gay gays lesbian lesbians bisexual homosexual heterosexual transgender lgbt lgbtq queer political politics republican republicans democrat democrats conservative conservatives liberal liberals socialist communist voters union unions unionized unionised'.split(
    ' ',
  ),
)

/** Words that the grammar knows beside those of the tables. */
export const OTHER_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and or but yet not never no nor neither either without except excluding other than apart from in on at over within during for the last past this since before after between to ago of by until ' +
    'today yesterday recently half week month quarter year who that which whose with having times time first old years age aged ages their they our it them decade ' +
    'live lives living based located outside region registered joined signed up member members customers interested highly very strongly likely buy purchase interest score ' +
    'top repeat returning potential prospective buyer buyers purchaser purchasers non spent spend spending total lifetime value ltv average avg order basket size predicted clv ' +
    'favourite favorite category abandoned cart basket added add adding activity anything something car cars vehicle vehicles product products item items emails email newsletters newsletter campaigns campaign ' +
    'most recent was is ranked sorted ordered younger older tier next percent'
  ).split(' '),
)
