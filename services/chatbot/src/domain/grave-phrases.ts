/** What people take over at once, whatever the articles say; the gravest first. */
export type Grave = 'self_harm' | 'danger' | 'fraud' | 'legal'

/** Patterns over folded text, English and Turkish; where a life is at stake, also what other customers are likely to write. */
const SELF_HARM = [
  '(kill|harm|hurt|cut)(ing)? myself|suicid(e|al)|want to die(?! (laughing|of))|wish i (was|were) dead|better off dead',
  "(do ?n'?t|do not|no longer) (want|wish) to (live|exist|be alive)(?! (in|at|with|near|on))|end(ing)? (my (own )?life|it all)|tak(e|ing) my own life|(nothing|no reason) to live( for)?|not worth living",
  'intihar|olmek istiyorum|kendimi (oldur|asacag|as(mak|ayim))\\w*|canima kiy\\w*|hayatima son|kendime zarar|yasamak icin (bir )?(neden|sebep)\\w* (yok|kalmadi)',
  '(?:^|(?<=[.,!] |ben ))(artik )?yasamak istemiyorum|(?<=^(\\w+ )?)artik yasamak istemiyorum',
  'selbstmord|umbringen|nicht mehr leben|me suicider|envie de mourir|suicidarme|quiero morir',
]

const BODY = '(back|head|neck|arms?|legs?|hands?|fingers?|foot|feet|knees?|wrist|ankle|eyes?|face|ribs?)'
const SOMEBODY =
  '(baby|toddler|child|children|kids?|son|daughter|grandson|granddaughter|boy|girl|dog|cat|puppy|he|she|i)'
const DEVICE = '(battery|batteries|charger|lamp|torch|light|stove|cable|plug|heater|device|product|power bank|motor)'
const DANGER = [
  "chest pain|allergic (reaction|shock)|anaphyla\\w+|in hospital|(to|in|at) the hospital|went to a&e|emergency room|ambulance|ca ?n'?t breathe|not breathing|unconscious|overdos\\w+|poisoned|electric shock|caught fire|(caught|set) on fire|exploded|carbon monoxide",
  `(burn(ed|t)|hurt|injured|broke|fractured|cut|bruised|sprained) (me\\b|(my|his|her|our) (${BODY}|${SOMEBODY})\\b)|(i|he|she) (was|got|am|is) (badly )?(injured|burn(ed|t))|(i|he|she) got hurt`,
  `${DEVICE}\\b.{0,30}\\b(smok(es?|ed|ing)|burning|flames?|spark(s|ed|ing)|melt(s|ed|ing)|explod\\w*|swollen|bulg(es|ed|ing)|overheat\\w*)`,
  `${SOMEBODY} (\\w+ ){0,2}(swallow(ed|ing)|choked|(is|was) choking)|(got|have|developed|gave me) (an? )?(\\w+ )?(rash|hives)\\b`,
  'hastanelik|hastane(ye|deyi\\w*)|zehirlendi\\w*|alerji(k reaksiyon|si tut\\w*| yapti| oldu)|elektrik carpti|patladi|alev aldi|tutustu|yaralandi\\w*|ambulans|nefes alamiyor\\w*',
  '(eli|kolu|yuzu|bacag|parmag|cocug|oglu|kizi)\\w* (yandi|yaralandi|kirildi|kesildi)|(pil|batarya|sarj|lamba)\\w*.{0,20} (sisti|sismis|duman|alev|patla|isiniyor)\\w*|(cocu|oglu|kizi|bebe)\\w*.{0,30} yut(tu|mus)',
]

const FRAUD = [
  '(someone|somebody|a stranger) (else )?((has|have|is|might be|may be|could be) )?(used|using|hacked|stole|charged|accessed) m[ey]|(someone|somebody) (else )?(has )?(bought|ordered|paid)\\b.{0,25}\\b(with|using|on) my (card|account)|(my|our) account (was|has been|got|is) (hacked|stolen|compromised)|(has|made|with) a copy of my card|my card (was|has been|got|is) (cloned|copied|stolen|skimmed)|without my (permission|knowledge|consent)|identity theft',
  '(i|we) (was|were|got|have been|am being) (scammed|defrauded|tricked)|victim of (an? )?(\\w+ ){0,3}(fraud|scam|theft)|(my|our) (wallet|purse|(credit |debit |bank )?card)( just)? (was|has been|got|is|were) (just )?stolen|phishing',
  '(e-?mail|message|sms|text|call|caller)\\b.{0,80}\\b(confirm|verify|enter|give|send|wants?|asks?|asking)\\b.{0,30}\\b(bank|card) (details|data|number|info\\w*)|clicked.{0,30}\\b(entered|typed|gave)\\b.{0,20}\\b(password|card|details)',
  'dolandiril\\w*|dolandirici\\w*|haberim (olmadan|yokken)|iznim olmadan|hesabima (biri|birileri|baskasi) (gir|ulas)\\w*|(biri|birileri|baskasi) hesabima gir\\w*|(hesabim|kartim) (calindi|kopyalandi|hacklendi|ele gecirildi)|(mesaj|mail|sms|e-?posta)\\w*.{0,40} (kart|sifre|banka)\\w*( bilgi\\w*)? (iste|isti|sor)\\w*',
]

const LEGAL = [
  '(my|our) (lawyer|attorney|solicitor)|see you in court|take (you|this) to court|legal (action|steps)|sue you|small claims|trading standards|ombudsman|consumer protection',
  'avukatim\\w*|dava ac\\w*|mahkemeye|(tuketici )?hakem heyeti\\w*|tuketici mahkeme\\w*|yasal yollara|savciliga',
]

const PATTERNS: readonly (readonly [Grave, RegExp])[] = (
  [
    ['self_harm', SELF_HARM],
    ['danger', DANGER],
    ['fraud', FRAUD],
    ['legal', LEGAL],
  ] as const
).map(([grave, patterns]) => [grave, new RegExp(`\\b(?:${patterns.join('|')})`)])

/** What a folded message says that can't wait. */
export function graveIn(text: string): Grave | undefined {
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0]
}
