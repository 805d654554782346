import type { Emotion } from './emotion.ts'

/** Words and phrases that show an emotion, `|` between them. Words are also found in their other forms. */
export const CUES: Readonly<Partial<Record<Emotion, string>>> = {
  frustration: `frustrating|frustrated|annoying|annoyed|irritating|irritated|fed up|sick of|sick and tired|had enough|waiting|been waiting|still waiting|still not|still no|still haven't|still havent
|still hasn't|again and again|over and over|keeps|keep getting|taking forever|takes forever|run around|runaround|hassle|stuck|ridiculous|third time|not working|doesn't work|doesnt work|won't work|stopped working|crashes|crashing
|no response|no reply|no answer|nobody answers|useless|unresponsive|come on|ugh|waste of time|tired of|hung up|on hold|struggling|can't log|cannot log|cevap yok|dönüş yapılmadı`,
  disappointment: `disappointed|disappointing|disappointment|disappoint|let down|let me down|expected|expected better|expecting|unfortunately|haven't received|havent received|have not received|not received|never received|never arrived|never came|hasn't arrived
|didn't receive|not as described|not as advertised|not as expected|wrong item|wrong product|damaged|broken|defective|poor quality|poor|mediocre|underwhelming|not happy|not satisfied|not impressed|dissatisfied|unhappy|regret|waste of money|overrated|lacking
|bad quality|could be better|bad experience|bad service|terrible|worst|hayal kırıklığı|memnun kalmadım|memnun değilim|yanlış ürün`,
  anger: `angry|anger|furious|outraged|outrageous|livid|pissed|rage|irate|hate|hated|unacceptable|scam|scammed|scammers|fraud|cheated|cheaters|thieves|thief|liars|lied|stole|stolen|robbed|rip off|ripped off|rude|sue|lawyer|legal action|how dare
|disgrace|shame on you|idiots|idiot|stupid|bullshit|fuck|fucking|damn|wtf|shut up|report you|want my money back|give me my money back|şikayet edeceğim`,
  confusion: `confused|confusing|confuses|don't understand|do not understand|dont understand|doesn't make sense|makes no sense|unclear|not clear|not sure|unsure|what does|what do you mean|don't get|dont get|puzzled|lost me|no idea|weird|strange|odd|why is it
|misleading|kafam karıştı`,
  worry: `worried|worry|worrying|worries|anxious|nervous|afraid|scared|concerned|concern|fear|panic|stressed|urgent|urgently|asap|emergency|hacked|unauthorized|unauthorised|suspicious|unsafe|is it safe|fraudulent|lost my card|stolen card|endişe|endişeli|korkuyorum|acil|acilen|merak ediyorum`,
  sadness: `sad|sadly|sadness|crying|cry|cried|unhappy|heartbroken|depressed|depressing|miserable|lonely|hurt|miss you|grief|tragic|devastated|died|loss|sorry`,
  disgust: `disgusting|disgusted|gross|nasty|filthy|revolting|vile|yuck|smelly|stinks|moldy|rotten|repulsive|sickening|dirty|mide bulandırıcı`,
  surprise: `surprised|surprising|surprise|shocked|shocking|unexpected|unexpectedly|can't believe|cannot believe|unbelievable|omg|wow|astonished|suddenly|out of nowhere`,
  satisfaction: `satisfied|satisfying|satisfaction|happy with|pleased|works well|works great|works perfectly|as expected|as described|good quality|great quality|great service|good service|excellent|recommend|recommended|good|great|nice|perfect|impressed|well made|five stars|on time
|helpful|reliable|comfortable|easy to use|memnun kaldım|tavsiye ederim`,
  gratitude: `thanks|thank you|thankful|thank u|thx|thankyou|ty|grateful|appreciate|appreciated|gratitude|many thanks|bless you|teşekkür ederim`,
  joy: `happy|joy|joyful|glad|delighted|love|loved|loving|yay|haha|lol|fun|enjoy|enjoyed|wonderful|awesome|amazing|fantastic|delicious|smile|celebrate|çok sevdim`,
  relief: `relief|relieved|finally|phew|at last|thank god|thank goodness|thankfully|problem solved|sorted out|works now|resolved|solved`,
  excitement: `excited|exciting|can't wait|cant wait|cannot wait|looking forward|thrilled|pumped|hyped|stoked|ecstatic`,
  curiosity: `curious|wonder|wondering|interested in|tell me more|would like to know|want to know|like to know|learn more|merak ettim|öğrenmek istiyorum`,
}
