/** Patterns over folded text (English and Turkish). Each is linear: no nested repetition, gaps are bounded. */

/** Short answers to a question of the bot's, and nothing beside them. */
export const YES =
  /^(yes|yeah|yep|yup|sure|ok|okay|please|of course|definitely|evet|tamam|olur|lutfen|peki|tabii?)([,.! ]+(please|sure|ok|okay|do|do so|do that|thanks|thank you|connect me|it did|that helped|lutfen|olur|tamam))*[.! ]*$/
export const NO =
  /^(no|nope|nah|not really|not now|hayir|yok|istemiyorum|gerek yok|simdi degil)([,.! ]+(thanks|thank you|thx|not now|not yet|not really|that's (all|it|fine|ok)|that is (all|it|fine|ok)|i'm (good|fine|ok)|it did ?n'?t|tesekkur\w*|sag ?ol\w*))*[.! ]*$/
/** Thanks that aren't meant. */
export const THANKLESS =
  /\b(thanks|thank you|thx|cheers) for nothing\b|\bhic ?bir (ise|isime) yaramad\w*|\btesekkur\w*.{0,20}\b(ise|isime) yaramad\w*/
export const NOT_HELPED =
  /\b(did ?n'?t|does ?n'?t|did not|does not|not) (help|work|answer|solve)|\b(no|not any|little) (help|use)\b|\b(not|n't) (very |really |so )?(helpful|useful)\b|\bunhelpful\b|\balready (tried|did|done) (that|this|it|all)\b|\b(not|n't) what i (asked|meant|want(ed)?|was asking)|\b(not|n't) (my question|the answer|an answer)\b|\bwrong answer\b|\b(ise|isime) (yaramad|yaramiy)\w*|\byardimci (olmadi|olmadiniz|olmuyor)|\b(bunu|onu) (sormadim|sormuyorum|kastetmedim)|\byanlis (anladin|cevap|yanit)|^(hayir,? |beni |soruyu |yine )*anlamad(in|iniz)[\s.!]*$/
/** The bot took the question for another one. */
export const MISUNDERSTOOD =
  /\b(not|n't) what i (asked|meant|want(ed)?|was asking)|\b(not|n't) my question\b|\b(you )?(mis|did ?n'?t |do ?n'?t |don't )understood?\b|\bwrong answer\b|\b(bunu|onu) (sormadim|sormuyorum|kastetmedim)|\byanlis (anladin|cevap|yanit)|^(hayir,? |beni |soruyu |yine )*anlamad(in|iniz)[\s.!]*$/
export const NO_NUMBER =
  /^(it'?s |just )?(the|my) (last|latest|most recent|newest|only) (one|order)s?[\s.!]*$|^(it'?s )?the (one|order) (from|i (made|placed|bought|ordered))\b[^?]{0,30}$|\b(do ?n'?t|do not|not have|ca ?n'?t|cannot|can not|no|lost|forgot|without)\b.{0,25}\b(number|order id|order no)\b(?! (came|was sent|appeared|arrived))|\b(numara|siparis no)\w* ?.{0,15}\b(yok|bilmiyorum|hatirlamiyorum|bulamiyorum)|\b(bilmiyorum|hatirlamiyorum|bulamiyorum)\b.{0,10}\bnumara/
/** Of an order, whether or not it was asked for. */
export const NO_ORDER_NUMBER =
  /\b(do ?n'?t|do not|ca ?n'?t|cannot|can not|no|lost|forgot|without)\b.{0,20}\border (number|id|no)\b(?! (came|was sent|appeared|arrived))|\bsiparis (no|numara)\w* ?.{0,15}\b(yok|bilmiyorum|hatirlamiyorum|bulamiyorum)/
export const IN_ENGLISH =
  /^(please,? )?((answer|speak|write|continue|reply) )?(in )?english(,? please| pls)?[\s.!]*$|^(sorry,? |ok,? )?(can|could|may) (we|you|i) (please )?(continue|go on|speak|talk|chat|write|switch|change)( to| in)? english( please| now)*[\s.!?]*$|^ingilizce( lutfen| yaz\w*| konus\w*| devam\w*| cevap\w*)*[\s.!]*$/
export const IN_TURKISH =
  /^(please,? )?((answer|speak|write|continue|reply) )?(in )?turkish(,? please| pls)?[\s.!]*$|^(sorry,? |ok,? )?(can|could|may) (we|you|i) (please )?(continue|go on|speak|talk|chat|write|switch|change)( to| in)? turkish( please| now)*[\s.!?]*$|^turkce( lutfen| yaz\w*| konus\w*| devam\w*| cevap\w*| edelim| et| edin)*[\s.!]*$/

const WHO = '([ ,]+there| all| team| everyone| bot| ekip| arkadaslar)?[\\s!.,:)?]*$'
export const GREETING = new RegExp(
  `^(hi+|hello+|hey+|hiya|greetings|howdy|hallo|hola|bonjour|salut|ciao|good (morning|afternoon|evening|day)|merhaba(lar)?|selam(lar)?|mrb|slm|gunaydin|iyi (gunler|aksamlar))${WHO}`,
)
export const THANKS =
  /^(?!.*\b(but|where|when|how|why|what|order|refund|nothing|useless|ama|nerede|ne zaman|hic ?bir)\b)(ok(ay)?,? |yes,? |great,? |perfect,? |tamam,? |peki,? |cok )?(thanks|thank you|thank u|thx|ty|cheers|merci|mersi|danke|gracias|grazie|obrigad[oa]|that helped|this helped|it helped|very helpful|great|perfect|awesome|amazing|wonderful|got it|understood|good (bot|job|work|to know)|well done|keep (it up|up the good work)|(ngl )?(you are|you're|you|ur|u r) (so |really |very |kinda |quite |pretty )*(awesome|great|amazing|the best|helpful|kind|nice|sweet)|(i )?love (you|u|it)|much appreciated|appreciate it|(thanks|thank you)( so much| very much| a lot)?[ ,.!]{1,3}(for|that was|you( have|'ve| were| are)?)\b[^?]{0,30}\b(help\w*|kind|great|patien\w*|useful|support)|tesekkur\w*( ederim| ederiz)?( cok yardimci oldu\w*)?|sag ?ol\w*|eyvallah|supersin(iz)?|harika(siniz)?|cok yardimci oldun\w*)\b[^?]{0,40}$/
/** "Thanks, I want to return my shoes": more than thanks. */
export const ASKS_BESIDE =
  /(?<!\b(all|what|everything|exactly) (that )?)\b(i|we) (also |still |just )*(want|need|would like|have (a|an|another|one|two)|forgot|lost|got (a|an|another))\b|\bi'd (also )?like\b|\b(can|could|may) (i|you|we)\b|\b(do|does|are|is|will|did) (you|it|i|my|the|there)\b|\bone more\b|\banother (thing|question)\b|\b(still|more) (help|questions)\b|\b(bir de|bir sey daha|baska bir|peki) \w+|\b(istiyorum|isterim|edecektim|alacaktim|soracaktim|lazim|m[iu](yim|siniz))\b/
export const GOODBYE =
  /^((ok(ay)?|tamam|peki|no that's all|thanks|thank you|thx|ty|tesekkur\w*( ederim)?|sag ?ol\w*)[ ,!.]+)*(bye|bye bye|goodbye|good bye|see you|see ya|cya|good night|have a (nice|good|great) (day|one|evening|weekend)|hosca ?kal\w*|bay bay|gorusuruz|gule gule|iyi geceler)\b[^?]{0,25}$|^(ok(ay)? |tamam )?(thanks|thank you|thx|tesekkur\w*( ederim)?|sag ?ol\w*)[ ,!.]+(iyi (gunler|aksamlar|calismalar)|kolay gelsin|good (day|evening))[\s.!]*$|^(ok(ay)?,? )?no (more|other|further) questions\b[^?]{0,20}$|^(nothing( else)?|that('s| is) (all|it)|hicbir sey|bu kadar|baska (bir sey )?yok)( thanks| thank you| for now| tesekkur\w*| sag ?ol\w*)*[\s.!]*$/
export const WHO_ARE_YOU =
  /\b(are you|is this|am i (talking|speaking|chatting) (to|with)) (a |an )?(real |live |actual )?(bot|human|robot|person|machine|ai|computer)\b|^(and )?(who|what) are you\b|\bwhat('s| is) your name\b|\bare you (an? )?(chat ?gpt|gpt|llm|ai)\b|^who (made|built|created|programmed) you\b|\b(sen|siz) (bir )?(bot|robot|insan)\b|^(senin |sizin )?(adin|ismin)(iz)? ne\b|\byapay zeka m[iı]s[iı]n|^(sen |siz )?kimsin|\b(robot|bot|insan) m[iu]s[iu]n/
export const HOW_ARE_YOU =
  /^(hi|hey|hello|good (morning|evening|afternoon)|selam|merhaba)?[ ,!]*(and )?(how are you|how're you|how is it going|how's it going|how are things|how do you do|what's up|wassup|sup|you (ok|okay|good|alright)|nasilsin(iz)?|ne haber|ne var ne yok|iyi misin(iz)?)\b[^?]{0,20}[?!. ]*$/
export const WHAT_CAN_YOU_DO =
  /^(hi |hello |hey |so |and |ok |well )*what (can|do|could) you (actually )?(do|help)\b|\bwhat are you (able|good|capable)\b|\bhow can you help\b|^what can i ask\b|\bneler? yapabili(r|yor)s\w*|\bne yapabilirs\w*|\bne sorabilirim\b/
const LANGUAGE_NAMES =
  'english|turkish|german|french|spanish|italian|arabic|russian|dutch|polish|portuguese|chinese|hindi|urdu|japanese|korean|greek|persian|farsi'
/** Also asked in the language itself. */
export const WHICH_LANGUAGES = new RegExp(
  `\\b(do|can|could) (you|u) (speak|understand|write|talk|answer)( in)? (any )?(${LANGUAGE_NAMES}|other languages?|another language|my language|[a-z]+(ish|ese|ian))\\b|\\b(which|what) languages\\b|\\b(help|talk|speak|write|chat|answer)\\b.{0,15}\\bin (${LANGUAGE_NAMES})\\b|\\b(turkce|ingilizce|almanca|fransizca|arapca|rusca) (konus\\w*|bil\\w*|yaz\\w*|anl\\w*|var mi)|\\bhangi dil|\\b(sprech\\w*|konnen|auf|versteh\\w*) (sie |du |ihr |hier )*(auch )?deutsch\\b|\\b(parle\\w*|en|comprenez)[ -](vous )?francais\\b|\\b(habla\\w*|en|entiende\\w*) (usted(es)? )?(espanol|castellano)\\b|\\b(parl\\w+|in|capit?e) italiano\\b|\\b(fala\\w*|em) portugues\\b|\\b(spreek\\w*|in het) (u |je |jullie )?nederlands\\b|\\bpo polsku\\b|по-русски|بالعربية`,
)
export const JUST_TESTING =
  /^(just )?(a )?(test(ing)?|deneme|test ediyorum)( [0-9]| only| mesaji)*[\s.!]*$|^((hello+|hi|hey|alo+)[ ,?!]*)?(is )?(any ?(body|one)|some ?(body|one)) (here|there|home)[?!. ]*$|^(are )?you (still )?(there|here)[?!. ]*$|^alo+[?!. ]*$|^((alo|hey|merhaba)[ ,?!]*)?(kimse yok mu|(or(a)?da )?(kimse|biri) var mi|orada mis\w*)[?!. ]*$/
/** Games with the machine: it is told once what it is for. */
export const OFF_TOPIC =
  /\b(write|tell|sing|give|make|compose|generate)( me)? (a |an |some |me |another )*(poem|poetry|song|joke|story|fairy tale|essay|haiku|rap|code|script|riddle)\b|\b(ignore|forget|disregard|override)\b.{0,30}\b(instructions?|rules|prompts?|guidelines)\b|\b(system|initial|hidden) prompt\b|\bpretend (to be|you are|you're|that)\b|\byou are now\b|\bact as (a|an|if|my)\b|\b(repeat|print|show)( me)? ((the|all|every|everything|the words) ?(text )?above|your (instructions|prompt))|<\/?(system|assistant|user|prompt|inst)>|^\W*system ?:|\bnew instructions?\b|\byou are (an?|my) (\w+ )?(assistant|ai|language model|admin(istrator)?)\b|\b(talimat|kural|komut)\w*\b.{0,20}\b(unut|yok say|gormezden gel|bos ?ver)\w*|\bwhat('s| is) the weather\b|\bweather (today|tomorrow|forecast)\b|\b(marry|date|kiss) me\b|\bhava durumu\b|\bbenimle (evlen|cik)\w*|\bjailbreak\b|\bdeveloper mode\b|\b(siir|fikra|hikaye|sarki) (yaz|anlat|soyle)\w*/
/** "Where did you get that from?", "are you sure?" */
export const ASKS_FOR_SOURCE =
  /^(are|r) (you|u) (really |quite )?(sure|certain)\b|\bwhere (did|do) you (get|have|know|find) (that|this|it)\b|\b(how do you know|who (says|said) (so|that)|is (that|this|it) (true|correct|really so)|what's your source|where does it say|where is that written)\b|\b(which|what) (article|page|source) (says|said|is (that|this|it)|was (that|this|it))\b|\bhangi (makale|sayfa)\w*\b.{0,15}\b(yaz|diy|gec|soyl)\w*|\bemin mis(in|iniz)|\bnereden (biliyorsun|buldun|ogrendin)|\bbu dogru mu\b|\bkaynagi? ne/
/** What the customer came for is done. */
export const SETTLED =
  /^((ok|okay|oh|yes|hey|tamam|evet)[, ]+)*((it|they|the (parcel|order|package)|my (parcel|order|package)|kargom?|siparis(im)?|paket(im)?)('s)? )?(((has|have|just|already|finally) )*(came|arrived|come|is here|works|working|got here)|solved|sorted|fixed|geldi|ulasti|hallettim|halloldu|cozuldu|duzeldi)( it| now| today| artik| simdi)*([ ,.!]+(thanks|thank you|thx|tesekkur\w*|sag ?ol\w*|eyvallah)[^?]{0,20})?[\s.!]*$/
/** After an answer that leaves the rest to the customer. */
export const WHAT_NOW =
  /^((so|and|ok|okay|but|peki|ee|e|tamam)[, ]+)*(what (now|next|happens (now|next)|do i do( now)?|should i do( now)?)|now what|now(?=\s*\?)|how does it go on|ne (yapayim|yapmaliyim|yapacagim|olacak)( simdi)?|simdi ne (olacak|yapayim|yapacagim|yapmaliyim))[\s?!.]*$/
export const TAKES_TIME =
  /^((ok|okay|tamam|hey)[, ]+)*(wait|hold on|hang on|brb|(give me |just )?(a|one) (sec|second|moment|minute|min)|bir (dakika|saniye)|bi (dakika|saniye|dk|sn)|bekle(r misin(iz)?|yin)?)( a (sec|second|moment|minute|min|bit)| please| lutfen)*([, ]+(let me|i'll|i will|i have to) (find|check|look|get|see)\b[^?]{0,25}| (bakiyorum|bakayim|bulayim|ariyorum|kontrol edeyim))?[\s.!]*$/
/** Contempt, and nothing to look up. */
export const CONTEMPT =
  /^(?!.*\?).{0,40}\b((a|such a|an absolute|a complete) (joke|disgrace|shambles|nightmare|farce|rip ?off)|useless|worthless|terrible|awful|horrible|the worst|ridiculous|pathetic|outrageous|unacceptable|(is ?n'?t|not) (good enough|acceptable)|(not|n't) (happy|satisfied|impressed)|rezalet|berbat|kepazelik|boyle (sey|is) olmaz|ne bicim|bu nasil (is|hizmet|firma)|memnun (degilim|kalmadim))\b.{0,25}$/
/** A kind word about the shop. */
export const PRAISE =
  /^(?!.*\b(but|however|without|never|not|ama|fakat|degil)\b)(?!.*\?).*(\b(great|love|loved|excellent|perfect|amazing|awesome|fantastic|happy|super|satisfied|wonderful|brilliant|fast|quick)\b.{0,40}\b(service|delivery|shop|store|products?|quality|team|staff|support|experience)\b|\b(service|delivery|shop|store|products?|quality|team|staff|support|experience)\b.{0,40}\b(great|excellent|perfect|amazing|awesome|fantastic|super|best|wonderful|brilliant|fast|quick)\b|\b(teslimat|kargo|hizmet|urun|magaza|site|ekip)\w*\b.{0,30}\b(harika|mukemmel|cok (iyi|guzel|hizli)|super)\b|\bcok memnun\w*)/
export const NEVER_MIND =
  /^((ok|okay|oh|no|well|sorry|oops|tamam|neyse|yok|hayir|aman|pardon)[, ]+)*(never ?mind|wrong (chat|window|person|conversation)|yanlis (yere|kisiye) yazdim|forget (it|about it)|leave it|it does ?n'?t matter|does ?n'?t matter|not important|bosver(in)?|vazgectim|onemli degil|gerek kalmadi)( then| thanks| thank you| tesekkurler)*[\s.!]*$/
export const ASKS_FOR_HELP =
  /^((hi|hello|hey|merhaba|selam)[, ]+)?((can|could) you )?(please )?(help|help me|i need help|i need some help|i have (a|some|two|three|a few|several|[2-9]) (questions?|problems?|things to ask)|yardim|yardim (et|edin|eder misiniz|lazim)|(bir|iki|birkac|[2-9]) sorum var|(quick|one|another) question|(can|could|may) i ask (you )?(something|a question|sth)|(bir ?sey|bi ?sey|birsey|bir soru) (sorcam|soracagim|soracam|soracaktim|sormak istiyorum|sorabilir miyim))( please| lutfen)?[\s.!?]*$/
export const INSULT =
  /\b(idiots?|stupid|dumb|morons?|useless (bot|thing|machine|piece)|assholes?|bitch|bullshit|fuck\w*|shit(ty)?|suck|sucks|piece of (crap|shit|junk)|bastards?|retard\w*|garbage|trash bot|shut up|screw (you|this)|go to hell|wtf|dickheads?|cunts?|aptal|salak|mal misin\w*|geri zekali|serefsiz\w*|ahmak|terbiyesiz|dangalak|pislik|kahrol\w*|gerizekali|beyinsiz|siktir|amk)\b|\byou('re| are) (so |really |totally |completely )?useless\b/
export const ASKS_FOR_FACT =
  /\b(how (much|many|long|soon|often|fast|late)|when|what time|which|whether|what (is|are|was) (the|your) (price|cost|fee|number|phone|address|hours|deadline|difference))\b|^(hi |hello |hey |and |but |so |also |ok )*(is|are|was|were|do|does|did|will|has|have|am|may) |\b(can|could|may) (i|we|you) (use|pay|still|also|combine)\b|\b(m[iu](yim|yiz|siniz|sunuz)?)[\s?.!]*$|\b(kac|ne kadar|ne zaman|hangi)\b/
/** "Do you know how …", "can you help me return it": the way is asked for, not a yes. */
export const ASKS_TO_SHOW =
  /\b(how (do|can|could|should|to|would)|help|show|tell|explain|assist\w*|guide|steps?|nasil)\b/
export const HOW_TO = /^(how|where|what)\b.{0,20}\b(can|could|do|should|to)\b|\bhow (to|do i|can i|could i)\b|\bnasil\b/

const OWN_ORDER =
  /\b(my|our)( \w+){0,2} (order|package|parcel|delivery|shipment|purchase|stuff|goods|things)s?\b|\b(an|the|this|that) (order|package|parcel|shipment)\b/
const ORDER_NEED =
  /\b(help|assist\w*|where(?:'s)?|status|track\w*|when|arriv\w*|receiv\w*|late|delay\w*|update|info\w*|question|problem|issue|check|find|missing|lost|waiting|still)\b/
const OWN_ORDER_TR =
  /\b(siparis|kargo|paket)\w*\b.{0,40}(nerede|ne zaman|durum|takip|gelmedi|ulasmadi|kayboldu|kayip|yardim|hakkinda|sorun|gecik)/

const NOTHING_BUT_ORDER = /^(my )?(orders?|package|parcel|siparis(im)?|kargom)[\s.?!]*$/

/** An order that isn't placed yet has no number. */
const BEFORE_ORDER =
  /\b(plac(e|ing)|mak(e|ing)) (an?|my|the|this|new) (new )?order\b|\bif i (will |would |do )?(order|buy|purchase)\b|\bi (want|would like) to (order|buy)\b|\border\b.{0,12}\b(not|n't|never|without)\b.{0,12}\bplaced\b|\bno order (number|confirmation) (came|was sent|appeared|arrived)\b/
export const isBeforeOrder = (text: string): boolean => BEFORE_ORDER.test(text)

/** "When will I get the product?" */
const ON_ITS_WAY =
  /\b(when|where)\b.{0,20}\b(get|receive|recieve|arrive|reach|come|delivered)\b.{0,12}\b(the|my|this) (products?|items?|goods|things?|stuff)\b|\b(when|where)\b.{0,15}\b(the|my|this) (products?|items?|goods|stuff)\b.{0,15}\b(get|arrive|reach|come|delivered)\b/
/** A question about how things are done in general. */
export const IN_GENERAL = /^(do|must|should) (i|we) (always |really )?(have|need) to\b|^(must|should) (i|we)\b/

/** The customer speaks of an order of theirs, and needs to know something about it. */
export const speaksOfOwnOrder = (text: string): boolean =>
  (ON_ITS_WAY.test(text) && !isBeforeOrder(text)) ||
  (!IN_GENERAL.test(text) && OWN_ORDER.test(text) && ORDER_NEED.test(text)) ||
  OWN_ORDER_TR.test(text) ||
  NOTHING_BUT_ORDER.test(text)

/** The message points at something spoken of before: the order in hand. */
export const POINTS_BACK =
  /\b(it|its|it's|they|them|this|that|my|order|package|parcel|delivery|shipment|did i (\w+ )?(pay|order|buy)|siparis\w*|odedi\w*|odemis\w*|kargo\w*|paket\w*|gelir|gelecek|ulasir)\b/
/** "The other one": another order than the one in hand. */
const OTHER_ORDER =
  /\b(the|my) (other|first|second|previous|earlier|last) (one|order|package|parcel)\b|\b(diger|oteki|obur) (siparis|kargo|paket)\w*|\b(digeri|digerini|digerinin|oteki|otekini|oburu|oburunu)\b/
const MOST_WORDS_OF_OTHER = 7
export const asksForOtherOrder = (text: string): boolean =>
  OTHER_ORDER.test(text) && text.split(' ').length <= MOST_WORDS_OF_OTHER
/** "Where is it", "ne zaman gelir peki": nothing but the wish to know. */
export const WHEREABOUTS_ALONE =
  /^((so|and|but|ok|okay|no|hi|hello|hey|ya|peki|ee)[, ]+)*(where('s| is| are) (it|they)|when (does|will|do|is) (it|they) (arrive|arriving|come|coming|get here|be here|ship)|ne zaman (gelir|gelecek|gelicek|ulasir|kargolanir)|nere?de( kaldi)?)( now| then| already| peki| ki)?[\s?!.]*$/
/** "It hasn't arrived", whatever the record says: the order, not a mail or money. */
export const NOT_RECEIVED =
  /^(?!.*\b(e-?mails?|mail|confirmation|refund\w*|money|label|invoice|receipt|code|link|reply|answer|response|call|cards?|statement|payments?|transfer\w*|transactions?|cash|funds|pin|top ?up|deposits?|iade\w*|fatura\w*|e-?posta\w*|kod\w*|para|param|parami|paramiz|cevap|yanit)\b).*(\b(has ?n'?t|have ?n'?t|did ?n'?t|was ?n'?t|not|never) (yet |ever |been |even |actually )?(arriv(e|ed)|receiv(e|ed)|came|come|got|gotten|get (it|them|my)|deliver(ed)?|turned up|show(n|ed) up)\b|\b(do ?n'?t|do not|have ?n'?t|have not|never) (have|got|had|seen|saw) (it|them|my (order|parcel|package)|the (order|parcel|package)|any ?thing)\b|\bnothing (yet|today|came|arrived|has (come|arrived)|was delivered)\b|\b(got|received|have) (exactly |absolutely |literally |just )?nothing\b|\bnot (here|coming|arriving)\b|\bshould (have|'ve) (come|arrived|been (here|delivered))\b|\b(was|were) (supposed|meant|due|expected) to (come|arrive|be (here|delivered))\b|\b(been|am|are|'m|'ve|still) (waiting|waited)\b.{0,25}\b(\d+|two|three|four|several|many|a few|over a) (days?|weeks?|months?)\b|\b(\d+|bir|iki|uc|kac) (gun|hafta|ay)(dir|lardir)?\b.{0,12}\bbekl(iyor|edi)\w*|\bstill (nothing|no (sign|parcel|package|delivery))\b|\bnobody has (it|seen it)\b|\b(gelmedi|gelmiyor|hala yok|ulasmadi|teslim edilmedi|teslim almadim|elime (gecmedi|ulasmadi)|bende (yok|degil))\b)/
export const ASKS_WHY =
  /^((but|and|so) )?why\b|\bwhy[\s?!.]*$|\bwhy (is|was|are|were|did|does|has|have)\b|\b(neden|niye|nicin)\b/
/** "Can I cancel?", "I want to change the size": a deed of the customer's own, not how the shop handles such things. */
export const FOR_MYSELF =
  /^(?!.*\b(your|policy|policies|in general|usually|somebody|someone|genelde|(an?|any|bir) (\w+ )?(product|item|order|purchase|parcel|article|urun\w*|siparis\w*)|products|items)\b).*(\b(i|we|me)\b|\b(can|could|would|will) you\b|\b(just|please) (cancel|change|return|exchange|refund|replace)\b|^((ok|okay|then|so|no|and|well)[, ]+)*(cancel|change|return|exchange|refund|replace)\b|(ebilir|abilir) m[iu]y[iu][mz]|(ecek|acak)t[iu]m\b|\bist(iyorum|erim|iyoruz)\b)/
/** "How much does a return cost?": a fact about a deed. */
export const FACT_OF_DEED =
  /\b(how (much|many|long)|who (pays|covers)|costs?|fees?|kac|ne kadar|kim (od\w*|karsil\w*)|ucret(i|ini|li|siz)?)\b/
/** "Do it", "go ahead": whatever was told last is to be done. */
export const DEMANDS_IT =
  /^((yes|ok|okay|so|then|just|please|well|evet|tamam|lutfen|hadi|o zaman|can you|could you|i want you to)[,. ]+)*(do (it|that|so)|go ahead|do it yourself|do i (have|need) to do (it|that|this) (all )?(by )?myself|(sen|siz) yap\w*|yap (bunu|sunu)|yap|yapin|yapar misin(iz)?|hallet\w*)( now| please| then| for me| yourself| lutfen| hemen)*[\s!.?]*$/
/** "Yes, cancel it": the bot is told to do it, after it said how that is done. */
export const DEMANDS_DEED =
  /^((yes|ok|okay|so|then|just|please|well|go ahead|do it|evet|tamam|lutfen|hadi|o zaman|can you|could you|i (want|need|would like) you to)[,. ]+)*(cancel|change|return|exchange|replace|refund|iptal et\w*|degistir\w*|iade et\w*)( (it|them|that|this|my order|the order|siparisi\w*))?( now| please| then| for me| lutfen| hemen)*[\s!.?]*$/
