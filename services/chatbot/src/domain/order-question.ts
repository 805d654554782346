/**
 * What a customer asks about an order. The first group is answered from the order's record; the second asks for a deed,
 * which a record can't answer.
 */
export type OrderQuestion = RecordQuestion | DeedQuestion
export type RecordQuestion = 'status' | 'arrival' | 'tracking' | 'items' | 'total' | 'placed'
export type DeedQuestion =
  | 'cancel'
  | 'change'
  | 'address'
  | 'return'
  | 'exchange'
  | 'wrong'
  | 'damage'
  | 'refund'
  | 'invoice'

/** Deeds first: "when will I get my refund" is no question about the arrival. */
const PATTERNS: readonly (readonly [OrderQuestion, RegExp])[] = [
  [
    'refund',
    /\bwhere('s| is) (my|the) (money|refund|cash)\b|\bparam(iz)?\b.{0,12}\b(nerede|ne zaman|gelmedi|yatmadi)\b/,
  ],
  ['cancel', /\bcancel|\biptal/],
  ['invoice', /\binvoice|\bbill\b|(?<!\b(lost|without|no|have) (the |my |a |any )?)\breceipt|\bfatura/],
  [
    'refund',
    /\brefund|\bmoney back\b|\b(want|give me|return|where('s| is)) (my|the) (money|cash)\b|(\bnothing|\bnot|n't)\b.{0,25}\bon my (card|statement|bank|account)\b|\bpara(m|mi|miz|si|sini)?\b.{0,25}\b(iade|ne zaman|yat|geri|gel(di|medi|ecek|ir)|ist(iyor|er))|\biade\w*\b.{0,25}(?<!\bkargo )\bpara(m|si|mi|sini)\b|\biadem (yapildi|yatti|geldi|nerede)|\b(hala|daha|henuz) yatmadi|\bhesab\w+ (gecmedi|yatmadi|gorem\w*|gorunm\w*)/,
  ],
  [
    'damage',
    /\b(broken|damaged|defective|faulty|bent|torn|(a|has) tear|cracked|snapped|fell apart|came off|crushed|dented|scratched|shattered|smashed|ripped|leak(s|y|ing|ed)?|stopped working|chipped|(a|some) (crack|hole|scratch|dent|rip|stain)|holes|soaked|mould(y)?|rusty|(come|comes|came|coming|falling) (apart|off)|squeaks?|squeaking|wobbl(y|es|ing)|does ?n'?t (close|zip|turn on|switch on|charge|light up))\b|\b(kirik|kirilmis|hasarli|bozuk|bozulmus|kusurlu|defolu|yirtik|ezik|catlak|delik)|\b(bozul|kiril|yirtil|delin)(du|di|mus|mis)|\bkop(tu|mus)|\bcatla(di|mis)/,
  ],
  [
    'wrong',
    /\bwrong (items?|products?|things?|one|colou?r|order|parcel)\b|\bmissing (items?|parts?|pieces?|products?)\b|\b(items?|parts?|pieces?|products?|box(es)?|bottles?|packs?|one|something|half)\b.{0,25}\b(is|are|was|were) missing\b|\b(got|received|sent( me)?|delivered)\b.{0,15}\bwrong (?!numbers?\b|address|e-?mail|codes?\b|names?\b|password|links?\b|answers?\b|info)\w+|\b(sent|got|received)\b.{0,30}\b(i|we)('d| had)? ordered\b|\bordered\b.{0,40}\b(but|and)\b.{0,20}\b(got|received|came|sent)\b|\b(got|received|sent me) (a |the )?(wrong|different) |(\bnot|n't) .{0,15}\b(like|as) (in |on |it is on )?(the |your )?(pictures?|photos?|described|description|website)\b|\b(resimdeki|fotograftaki) (gibi|ile ayni) degil|\byanlis (urun|renk|siparis|paket|model|beden)|\beksik (urun|parca|gel|cik|gonder)|\byerine\b.{0,20}\b(gelmis|geldi|yolla|gonder|cikti)/,
  ],
  [
    'address',
    /\baddress\b|\b(my|a|the) new (place|home|house|flat)\b|\bmoved (house|home|flat)\b|\badres|\btasindim\b/,
  ],
  [
    'exchange',
    /^(?!.*\b(exchange rates?|currenc|(foreign|fiat) (money|currency)|usd|gbp|eur)).*(\bexchang|\breplace|\bswap\b)|\b(other|another|different|bigger|smaller|larger|wrong) (size|colou?r)|\btoo (small|big|large|tight|wide)\b|\bdegisim|\bdegisebilir|\bbeden|\b(buyuk|kucuk|dar|bol) (geldi|oldu)/,
  ],
  [
    'return',
    /\breturn|\b(send|give|bring|take)( it| this| them| these| that| something)? back\b|\biade\b|\bgeri (ver|gonder|yolla|get)\w*/,
  ],
  [
    'change',
    /\bmodif|\bchang(e|ing)\b|\bedit\b|\b(add|remove)\b.{0,20}\b(item|product|order)|^(?!.*\b(cards?|account|review|codes?|coupon|promo|payment)\b).*\b(add|remove) (another|one|more|a|an|some|something)\b|\bdegistir|\b(ekleyebilir|ekler mis|eklemek|cikarabilir|cikarmak)/,
  ],
  [
    'placed',
    /\bwhen did i (order|buy|place)|\bwhen was (it|this|that|my order|the order) (placed|ordered)|\bne zaman siparis (verdim|ettim)/,
  ],
  [
    'arrival',
    /\b(when|how long|what day|what date|what time)\b.{0,40}\b(arriv|deliver|get|come|coming|reach|receiv|here|have to wait)|^((ok|okay|and|so|but|well|peki|ee|tamam)[, ]+)*(by )?(when|tam olarak ne zaman|ne zaman)( exactly| then| roughly| peki| tam olarak)?[\s?!.]*$|\beta\b|\b(arrival|delivery) (date|day|time)|\barrive\b|\bne zaman\b.{0,30}(gel|ulas|teslim|var)|\bne kadar sur/,
  ],
  [
    'tracking',
    /\btrack|\bcarrier\b|\bcourier\b|\bwho (delivers|is delivering|ships|brings)\b|\bwhich (delivery )?company (delivers|ships)|\btakip|\bkargo (no|numara|firma)|\bhangi kargo/,
  ],
  [
    'items',
    /\bwhat('s| is| are| was| were)? (in|inside)\b|\b(items?|contents?)\b|\b(what|which|how many)\b.{0,10}\bproducts?\b|\bwhat (exactly )?did i (\w+ )?(order|buy)|\bne siparis|\bhangi urun|\bicinde ne/,
  ],
  [
    'total',
    /^(?!.*\b(express|standard|delivery|shipping|postage|returns?|fee|kargo ucret\w*|gonderi)\b).*(\bhow much\b|\b(total|price|cost|costs|amount)\b)|\bwhat did i pay|\btutar|\bfiyat|\btoplam|\bkac (para|lira)|\bne kadar (tut|ode)/,
  ],
  [
    'status',
    /\bstatus\b|\bwhere\b(?! (do|can|could|should|must|would) (i|we)\b)|\bprogress\b|\bupdate\b|\bshipped\b|\bship\b|\bdispatch|\bsent\b|\b(takes?|taking) (so|this|that|too) long\b|\bwhy (is (it|this|that) )?(so|this|that|too) (slow|long|late)\b|\bdurum|\bnerede|\bkargolan|\bkargoya/,
  ],
]

/** "Change it, not cancel", "iptal değil": the other one is asked for. */
const NOT_MEANT =
  /\b(not|instead of|rather than) (to )?(cancel|return|refund|exchang|chang)(l?ing|ing|e|ed)?\b|\b(iptal|iade|degisim) degil\b/g

/** The question about an order that a folded message holds. */
export function orderQuestionIn(text: string): OrderQuestion | undefined {
  const meant = text.replace(NOT_MEANT, ' ')
  return PATTERNS.find(([, pattern]) => pattern.test(meant))?.[0]
}

/** What customers tell instead of asking for it: "it came broken", "I got size L". */
const CAME_WRONG: ReadonlySet<OrderQuestion> = new Set<OrderQuestion>(['damage', 'wrong', 'exchange'])
export const cameWrong = (question: OrderQuestion): boolean => CAME_WRONG.has(question)

/** Where it is, or when it comes. */
export const isWhereabouts = (question: OrderQuestion): boolean => question === 'status' || question === 'arrival'

const RECORD_QUESTIONS: ReadonlySet<string> = new Set<RecordQuestion>([
  'status',
  'arrival',
  'tracking',
  'items',
  'total',
  'placed',
])

/** Deeds that are done when an order has this status. */
const DONE: Partial<Record<DeedQuestion, readonly string[]>> = {
  cancel: ['cancelled', 'returned', 'refunded'],
  return: ['returned', 'refunded'],
  refund: ['refunded'],
}

export const isDone = (deed: DeedQuestion, status: string): boolean => DONE[deed]?.includes(status) ?? false

export const isDeed = (question: OrderQuestion): question is DeedQuestion => !isRecordQuestion(question)

export function isRecordQuestion(question: OrderQuestion): question is RecordQuestion {
  return RECORD_QUESTIONS.has(question)
}
