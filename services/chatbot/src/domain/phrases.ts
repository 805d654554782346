/** Patterns over folded text (English and Turkish). Each is linear: no nested repetition, gaps are bounded. */
const PEOPLE =
  '(human|person|agent|representative|rep|someone|somebody|manager|supervisor|operator|people|staff|advis[oe]r|customer (service|support|care))'

const WANTS_PERSON: readonly RegExp[] = [
  new RegExp(
    `\\b(talk|speak|chat|(connect|transfer|escalate|put|pass|hand) (me|this|us)|connected|transferred)\\b.{0,30}\\b${PEOPLE}\\b`,
  ),
  new RegExp(`\\b(real|live|actual) ${PEOPLE}\\b`),
  /\b(want|need|get|get me|give me) (an? |the |another |your )(human|agent|representative|manager|supervisor|operator|real person)\b/,
  new RegExp(`^(an? )?${PEOPLE}( please)?[\\s.!]*$`),
  /\b(insan|temsilci|yetkili|canli destek|operator|gercek (bir )?kisi)\w*\b.{0,30}\b(konus|gorus|bagla|aktar|isti|lazim)/,
  /\b(bagla|aktar)\w*\b.{0,20}\b(temsilci|yetkili|insan|operator)/,
  /^(bir )?(musteri )?(temsilci|temsilcisi|yetkili|insan|canli destek|operator)( lutfen)?[\s.!]*$/,
]
const WANTS_NO_PERSON =
  /\b(do ?n'?t|do not|no need to) (want |need )?(to )?(talk|speak|chat)\b.{0,15}\b(human|person|agent|people|someone)/

export const wantsPerson = (text: string): boolean =>
  WANTS_PERSON.some((pattern) => pattern.test(text)) && !WANTS_NO_PERSON.test(text)

/** Short answers to a question of the bot's, and nothing beside them. */
export const YES =
  /^(yes|yeah|yep|yup|sure|ok|okay|please|of course|definitely|evet|tamam|olur|lutfen|peki|tabii?)([,.! ]+(please|sure|ok|okay|do|do so|do that|thanks|thank you|connect me|it did|that helped|lutfen|olur|tamam))*[.! ]*$/
export const NO =
  /^(no|nope|nah|not really|not now|hayir|yok|istemiyorum|gerek yok|simdi degil)([,.! ]+(thanks|thank you|thx|not now|not yet|not really|that's (all|it|fine|ok)|that is (all|it|fine|ok)|i'm (good|fine|ok)|it did ?n'?t|tesekkur\w*|sag ?ol\w*))*[.! ]*$/
export const NOT_HELPED =
  /\b(did ?n'?t|does ?n'?t|did not|does not|not) (help|work|answer)|\b(yardimci|ise) (olmadi|yaramadi|yaramiyor)/
export const NO_NUMBER =
  /\b(do ?n'?t|do not|ca ?n'?t|cannot|can not|no|lost|forgot|without)\b.{0,25}\b(number|order id|order no)\b|\b(numara|siparis no)\w* ?.{0,15}\b(yok|bilmiyorum|hatirlamiyorum|bulamiyorum)/

const WHO = '( there| all| team| everyone| bot| ekip| arkadaslar)?[\\s!.,:)]*$'
export const GREETING = new RegExp(
  `^(hi+|hello+|hey+|hiya|greetings|howdy|good (morning|afternoon|evening|day)|merhaba(lar)?|selam(lar)?|mrb|slm|gunaydin|iyi (gunler|aksamlar))${WHO}`,
)
export const THANKS =
  /^(?!.*\b(but|where|when|how|why|what|order|refund|ama|nerede|ne zaman)\b)(ok(ay)?,? |yes,? |great,? |perfect,? )?(thanks|thank you|thank u|thx|ty|cheers|that helped|this helped|it helped|very helpful|great|perfect|awesome|got it|tesekkur\w*|sag ?ol\w*|eyvallah|supersin|harika)\b[^?]{0,40}$/
export const GOODBYE =
  /^(bye|bye bye|goodbye|good bye|see you|good night|have a (nice|good) (day|one)|hosca ?kal\w*|gorusuruz|gule gule|iyi geceler)\b[^?]{0,25}$/
export const WHO_ARE_YOU =
  /\b(are you|is this|am i (talking|speaking) (to|with)) (a |an )?(ro)?(bot|human|robot|person|machine|real person|ai)\b|^who are you\b|\b(sen|siz) (bir )?(bot|robot|insan)\b|^(sen )?kimsin/
export const ASKS_FOR_HELP =
  /^((can|could) you )?(please )?(help|help me|i need help|i need some help|i have a (question|problem)|yardim|yardim (et|edin|eder misiniz|lazim)|bir sorum var)( please| lutfen)?[\s.!?]*$/
export const INSULT =
  /\b(idiot|stupid|dumb|moron|useless (bot|thing|machine|piece)|asshole|bitch|bullshit|fuck\w*|shit(ty)?|suck|sucks|piece of crap|aptal|salak|gerizekali|beyinsiz|siktir|amk)\b|\byou('re| are) (so |really |totally |completely )?useless\b/
export const HOW_TO = /^(how|where|what)\b.{0,20}\b(can|could|do|should|to)\b|\bhow (to|do i|can i|could i)\b|\bnasil\b/

const OWN_ORDER =
  /\b(my|our)( \w+){0,2} (order|package|parcel|delivery|shipment|purchase)s?\b|\b(an|the|this|that) (order|package|parcel|shipment)\b/
const ORDER_NEED =
  /\b(help|assist\w*|where|status|track\w*|when|arriv\w*|receiv\w*|late|delay\w*|update|info\w*|question|problem|issue|check|find|missing|lost|waiting|still)\b/
const OWN_ORDER_TR =
  /\b(siparis|kargo|paket)\w*\b.{0,40}(nerede|ne zaman|durum|takip|gelmedi|ulasmadi|yardim|hakkinda|sorun|gecik)/

const NOTHING_BUT_ORDER = /^(my )?(orders?|package|parcel|siparis(im)?|kargom)[\s.?!]*$/

/** An order that isn't placed yet has no number. */
const BEFORE_ORDER = /\b(plac(e|ing)|mak(e|ing)) (an?|my|the|this|new) (new )?order\b|\bif i (order|buy|purchase)\b/
export const isBeforeOrder = (text: string): boolean => BEFORE_ORDER.test(text)

/** The customer speaks of an order of theirs, and needs to know something about it. */
export const speaksOfOwnOrder = (text: string): boolean =>
  (OWN_ORDER.test(text) && ORDER_NEED.test(text)) || OWN_ORDER_TR.test(text) || NOTHING_BUT_ORDER.test(text)

/** The message points at something spoken of before: the order in hand. */
export const POINTS_BACK =
  /\b(it|its|it's|they|them|this|that|my|order|package|parcel|delivery|shipment|siparis\w*|kargo\w*|paket\w*|gelir|gelecek|ulasir)\b/
