/** Who asks for a person gets one, in whatever words. Patterns over folded text; each is linear, gaps are bounded. */
const STRONG =
  '(human( being)?s?|agents?|representatives?|reps?|manager|supervisor|operator|(real|live|actual|proper|physical) (person|people|one)|advis[oe]rs?|consultant|live support|human (support|help))'
const PEOPLE = `(${STRONG}|person|someone|somebody|anyone|anybody|people|staff|employee|(customer )?(service|support|care)( team)?|team|colleagues?|boss)`
const SOME =
  '(an? |the |another |some |any |your |one of your |somebody |someone |more |a real |a live |customer (service|support|care) )*'

const WANTS_PERSON: readonly RegExp[] = [
  new RegExp(
    `\\b(talk|speak|chat|(connect|transfer|escalate|put|pass|hand|refer|forward) (me|this|us)|put through|connected|transferred|redirected)\\b.{0,30}\\b${PEOPLE}\\b`,
  ),
  new RegExp(`\\b(real|live|actual|proper) ${PEOPLE}\\b`),
  new RegExp(
    `\\b(want|need|wish|prefer|would like|'d like|'d rather have|get|get me|give me|send me|find me|bring me|fetch|is there|are there|can i (have|get)|may i have|require) ${SOME}${STRONG}\\b(?! (number|phone|hours|name|email|fee|to (help|assist) .{0,30}\\bgym))`,
  ),
  new RegExp(`^(an? |the )?${PEOPLE}( please| now|, please)*[\\s.!]*$`),
  /\b(please|(can|could) (you|someone|somebody|anyone)|will you|would you|have (someone|somebody)|(someone|somebody|you) to) (please )?(call|phone|ring) me\b/,
  /^(call|phone|ring) me\b|\b(want|need|request|like) (an? )?call ?back\b|^call ?back\b/,
  /\b(some(one|body)|any(one|body)|a person|people)\b.{0,20}\b(real|alive|breathing|with a brain)\b/,
  /\b(do ?n'?t|do not|never|stop|hate|sick of|tired of|enough of|no more|rather than|instead of)\b.{0,30}\b(ro)?bots?\b|\b(who|that) ?(is|are|'s) ?n[o']t an? (ro)?bot\b|\bno (ro)?bots?\b/,
  /\b(some(one|body)|any(one|body)) (that |who )?(i|we) (can|could|may) (talk|speak|chat|write)\b/,
  /\b(live|human) (chat|support|help|assistance|service)\b/,
  /\b(escalate|raise) (this|it|my (case|issue|problem|complaint))\b/,
  /\b(need|want|like|have|get|contact(ing)?) (an? |some |your )?(human|manual|personal) (help|support|assistance|contact)\b/,
  /\b(second|third|fourth|fifth|[2-9](nd|rd|th)) time (that )?(i|we)('m|'ve| am| have)? ?(writ|contact|call|ask|messag|ring)|\bstill (no|have ?n'?t (had|got|received) (an?|any)) (answer|reply|response)\b|\b(nobody|no ?one)( is| was| has)? (ever )?(answer|repli|respond|gets back|got back|picks up)|\bwaiting\b.{0,25}\bfor (an? |any |your |the )?(reply|answer|response|call ?back)\b|\bcase (number |no )?esc-\w|\b(cevap|yanit|donus) bekliyor\w*|\bdonus yap(in|iniz|ar mis\w*|sin(lar)?)\b/,
  /\b(ikinci|ucuncu|dorduncu|kacinci) (kez|defa|kere)\b.{0,15}\b(yaz|ara|sor)|\bkimse (cevap|yanit|geri don|donus)\w*/,
  /\b(insan|temsilci|yetkili|canli (destek|desteg)|operator|gorevli|gercek (bir )?(kisi|insan)|musteri hizmet\w*|danisman|calisan|biri(yle|si| ile)|mudur|sorumlu)\w*\b.{0,30}\b(konus|gorus|bagla|aktar|isti|lazim|yonlendir|irtibat|iletisim|arasin|ariyor|cagir|yardim etsin|ihtiyac)/,
  /\b(bagla|aktar|yonlendir)\w*\b.{0,20}\b(temsilci|yetkili|insan|operator|gorevli|birine|mudur)/,
  /^(bir )?(musteri )?(temsilci|temsilcisi|yetkili|insan|canli destek|operator|gorevli|musteri hizmetleri|danisman)( lutfen| bagla| istiyorum)?[\s.!]*$/,
  /\b(robot|bot|makine)\w*\b.{0,25}\b(konusmak istemiyorum|istemiyorum|degil)|\b(insan|yetkili|temsilci|gorevli)\b.{0,10}\byok mu\b/,
  /\bbeni (arayin|arar misiniz|arasinlar|geri arayin)\b|\btelefonla (gorus|konus)\w* ist/,
  /\b(mensch(en)?|mitarbeiter(in)?|berater(in)?)\b.{0,25}\b(sprechen|reden|verbinden)\b|\b(parler|discuter)\b.{0,20}\b(humain|personne|conseill\w+|agent|quelqu'un)\b|\b(hablar|chatear)\b.{0,20}\b(persona|humano|agente|alguien)\b|\bparlare\b.{0,20}\b(persona|umano|operatore)\b|\bfalar\b.{0,20}\b(pessoa|humano|atendente)\b|\b(medewerker|mens)\b.{0,15}\b(spreken|praten)\b|с (оператором|человеком)/,
]

/** Questions about talking to people, and refusals of it, are no wish for it. */
const NO_WISH: readonly RegExp[] = [
  /\b(do ?n'?t|do not|no need to|without) (want |need |have |wish )?(to )?(talk|speak|chat|talking|speaking)\b.{0,15}\b(human|person|agent|people|someone)/,
  /\bwhat (time|hours)\b|\bopening hours\b/,
  /\b(do|must|should|would|will|did) (i|we|you) (really |always )?(have|need|got|has)?( to)? ?(talk|speak|chat|be connected)\b/,
  /^(why(?! can)|when|what (time|hours?|days?)|which|who)\b/,
  /^(is|are|was|were|does|do) (?!there\b|it possible|any(one|body)|some(one|body)|i\b|you (able|going|have an?|have any|have some)\b)/,
  /\b(are you|is this|am i (talking|speaking|chatting) (to|with))\b.{0,20}\b(bot|robot|human|person|machine|ai)\b/,
  /\b(konusmam|gorusmem|konusmak|gorusmek|baglanmam|aramam)\w* (gerek|lazim|zorunda|sart)\w*( m[iu]\b|.{0,10}\bm[iu](yim|yiz)?\b)/,
  /\b(robot|insan|bot) m[iu]s[iu]n/,
]

/** The offer of a person, or what the bot said of one, is refused. */
const REFUSES: readonly RegExp[] = [
  new RegExp(
    `\\b(do ?n'?t|do not|did ?n'?t|no longer) (want|need|wish|ask for)( to)?( be)?( talk| speak| chat| connected| transferred| handed)*( over)?( to| with)? ${SOME}${PEOPLE}\\b`,
  ),
  new RegExp(`^(no|not)[, ]+${SOME}${PEOPLE}( please| thanks| thank you)*[\\s.!,]*$`),
  /\b(do ?n'?t|do not|stop|no need to) (connect|transfer|hand|pass|escalat)\w* (me|this|us)\b/,
  /\b(yetkili|temsilci|insan|kimse|biri)\w*\b.{0,25}\b(istemi\w+|istemem|gerek yok|gerekmez|gerekmiyor|baglama(yin)?)\b|^(hayir|yok)[, ]+(istemem|istemiyorum|gerek yok|gerekmez)\b/,
]

export const refusesPerson = (text: string): boolean => REFUSES.some((pattern) => pattern.test(text))

export const isAboutPeople = (text: string): boolean =>
  NO_WISH.some((pattern) => pattern.test(text)) || refusesPerson(text)

/** `isAbout`: whether the text is about people. */
export function wantsPerson(text: string, isAbout = isAboutPeople(text)): boolean {
  return !isAbout && WANTS_PERSON.some((pattern) => pattern.test(text))
}
