/** What customers write when something went wrong, in our own words. A line each; `{a|b}` stands for either. */
export const COMPLAINTS = `{been|I've been|we've been} on hold {for 45 minutes|for over an hour|for 2 hours now|since noon|all morning}
on hold for {50 minutes|an hour and a half|ages} and {counting|still nobody|then you hang up on me}
{third|second|fifth|tenth} day without {internet|power|hot water|a phone line|heating} and nobody can tell me when it will be fixed
you {cancelled|changed|lost|messed up} my {booking|order|reservation|appointment|subscription} {without telling me|without any notice|and didn't even call|again}
why {was|is} my {order|flight|appointment|delivery|booking} cancelled{|?| again?| without notice?}
why did you cancel my {order|flight|booking|ticket}?
my {flight|train|delivery|order|appointment|tour} {got|was|has been} cancelled {an hour before|last minute|twice this week|and nobody will help me}
so my {parcel|package|order|bag} {was marked|says} delivered but there is nothing here
{still no|no} {refund|reply|answer|response|delivery|call back|parcel|confirmation|invoice} {after six weeks|after 10 days|yet|as of today|since last month|despite three emails}
still {waiting|waiting on you|sitting here waiting} for {my refund|my order|a reply|someone to call me back|the technician|my luggage|my money|an answer to my email}
{waiting|I've been waiting|been waiting} {3 weeks|over a month|since january|two hours|days} for {a refund|my order|a part|a reply|the replacement|my suitcase}
I have {called|emailed|written|asked} {five|four|three} times and {get a different answer every time|nobody helps|get no answer|nothing happens}
{why was I|I was|you} charged {twice|double|three times|for something I never ordered|after I cancelled}
{charged|billed} {twice|again} for {the same order|a plan I cancelled|one night}
the {agent|rep|lady on the phone|supervisor} {hung up on me|was no help|kept talking over me|refused to help|lied to me|transferred me four times}
just got hung up on {by your agent|after waiting an hour|again}
your {app|website|site|portal|system} {logs me out every five minutes|is down again|keeps crashing|won't load|ate my order and took the money|won't let me pay|is unusable since the update|gives me an error every time}
{website|app|system|site} {down|not working|won't load|crashing} {again|all day|and no one to call}
{how is it possible that|why does|how can it be that} nobody {answers|answers the phone|picks up|replies}{|?}
{no one|nobody|not one person} {answers|picks up|replies|knows anything|cares|at the counter knew what was going on|has called me back}
my {suitcase|bag|luggage|stroller} {arrived two days after me|never arrived|is still missing|came off the belt broken|went to another city}
{you|they} lost my {bag|luggage|package|documents|laptop|order|prescription}{| again| and nobody cares| and now you ignore me}
you lost my package and now you ignore my emails
waited {all day|six hours|the whole afternoon} {at home and|but} the {driver|technician|courier|plumber} {never came|didn't show up|never showed}
{technician|driver|engineer|courier} {no show|didn't show up again|three hours late}
first you are late, then you send the wrong {size|model|item}
is there a reason why your {site|app|line|network} is down again?
paid for {express|next day delivery|priority|overnight shipping|early boarding}, got {it after nine days|nothing|stuck at the back}
paid extra for {a window seat|priority|the big room|faster internet} and {didn't get it|got the opposite|now you say it's gone}
the {replacement|new one|second one|spare part} is {broken|defective|the wrong one|damaged} too
I want my money back{|, this is not what I ordered|. now| or I go to my bank}
{give me|I want|we want} {a refund|my money back|compensation} {now|today|for this mess|for the wasted day}
{two|three|five} hours {delayed|late|behind schedule} and {no explanation|nobody says a word|counting|no water|no end in sight}
{delayed|late} {again|for the third time this month|another 40 minutes|every single time}
{another|yet another|one more} {delay|cancellation|outage|excuse|broken promise}
your chat bot {keeps sending me in circles|doesn't understand a thing|is useless|won't give me a person}
can't {check in online|log in|reach anyone|get through|pay|even open the app}, {can't reach anyone by phone|and no help|what a mess|and support is closed}
{can't|cannot|unable to} {log in|check in|get through to anyone|access my account|change my booking online|reach a human} {since the update|all day|again|and your hotline is busy}
thanks for {nothing|the awful trip|ruining our holiday|losing my order, really appreciate it|making me miss my meeting|the 3 hour wait|leaving us here}
{great|awesome|wonderful|fantastic|lovely|brilliant|perfect|nice}, another {delay|error|bill|hour on hold|cancelled order}{|. just great|. thanks a lot|!}
oh {wonderful|great|good|joy}, my {order|flight|booking} got {cancelled|delayed|moved} again
wow, {an hour on hold|three transfers|a week without an answer}. {amazing service|great job|top notch|well done}
{good job|nice work|way to go|well done|congrats} {losing my bag|leaving 50 people behind|on the worst service ever|sending the wrong size again|making everyone miss their connection}
I {love|just love|really enjoy} {waiting on hold for an hour|being ignored|paying for a service that doesn't work|sitting in a plane that doesn't move|when you change my plan without asking}
{because who needs|who needs} {sleep|luggage|internet|a working phone} anyway
glad to {know you value your customers so little|see my money goes nowhere|wait another hour}
yet another email saying my order is delayed
I'm {done|so done|finished} with you{|, closing my account today| people|, moving to another provider}
{never|I will never|we're never} {flying|ordering|booking|shopping|staying|dealing} with you {again|ever again}
{last time I|this was the last time we} {fly|order|book|shop|stay} with you
{switching|moving|going} to {your competitor|another provider|another airline|a different bank|someone else} {tomorrow|after this|because of this}
{stuck|stranded|stuck here|sitting} {on the tarmac|at the gate|at the station|in the terminal|at the airport|in a hotel lobby} {since this morning|for two hours|overnight|with two kids} {because of your mistake|and no news|and nobody tells us anything}
we are stuck {here|in the city} until {tomorrow|sunday} because of {you|a missing crew|your system}
you {changed my seat|split up our seats} and separated me from my {kids|wife|family}
your competitor does this for half the price
my bill went up {again|by 20 dollars|without notice} {and nobody can say why|this month|for no reason}
{why|how come} is my bill {so high|double|40 euros more} {this month|again}?
the {voucher|code|coupon|gift card} you gave me {doesn't work|is expired|gets refused at the till}
how do you expect me to {get home now|work without internet|feed my kids|trust you again}
{how|why} {do|can} you {sell|charge for|advertise} {seats|things|a plan|a service} {that don't exist|you can't deliver|that doesn't work}
I was promised {a call back|a refund|a new one|an upgrade} {yesterday|last week|on monday} and {nothing happened|nothing|got silence}
you {said|promised|told me} {24 hours|two days|it would be here by friday|someone would call}, {it's been a week|nothing came|that was a lie|still nothing}
the heating has been off for a week and your engineer didn't show up
not {once did anyone apologize|a single apology|even a sorry|one word of explanation}
your {staff|crew|people|employees|agents} {couldn't care less|were rude|were so rude to us|don't know what they are doing|treat people like cattle|rolled their eyes at me|shouted at my mother}
{rude|rudest|unfriendly|clueless} {staff|crew|agent|driver|lady at the desk|gate agent} {today|at your store|on the phone|I have met}
missed {my connection|our cruise|a funeral|a wedding|my interview|the last train} because of {you|your delay|your mistake}
{going to miss|about to miss|we will miss} {my connection|our train|the meeting} {because|since} {you|your crew} {left late|can't find a gate|are late again}
why do you even have a {hotline|chat|help desk} if nobody {picks up|answers|is there}
it's been {a month|two weeks|ten days}, where is my {money|refund|order|package|bag}
where is my {refund|order|bag|money|package}{?!|??| already| it's been weeks}
you people {have no idea what you are doing|are a joke|should be ashamed|make me sick|are thieves}
my {complaint|ticket|case|claim} {has been|was|got} closed without {an answer|a solution|anyone calling me}
what is the point of {a booking|a warranty|having status|paying for support|insurance} if {you give my room away|nobody honours it|it means nothing}
the {food|pizza|meal|groceries} {arrived cold|came late|came without half of it|was missing half the items|made us ill}
I have to pay for your mistake? seriously?
{seriously|really|are you kidding me}{?|, } {40 dollars for a bag|a fee to speak to someone|you want me to pay again|two weeks for one email}{|?}
can you please {sort this out|fix this|just answer}, I've been waiting for {weeks|days|a month}
you keep {sending me the same useless email|closing my ticket|changing the date|passing me around|telling me to wait}
the {screen|battery|zipper|handle|motor|sole|charger} {died|broke|came off|fell off|gave up} {after two days|within a week|on the first day|a month after the warranty ended}
{delivered|sent|shipped} to the wrong {house|address|store|city} {again|and no one will fix it}
this is the {second|third|fourth} time {you lost my bag|it broke|I ask|you charge me twice|the courier didn't ring}
would be nice if someone {replied to my messages|picked up the phone|did their job|told us what is going on}
it would {help|be great} if {you answered|your agents knew anything|the site worked}
I spent {3 hours|my whole lunch break|a full day} {on the phone|in your chat|at your store} and {the problem isn't solved|got nowhere|nothing is fixed}
charged me a {fee|cancellation fee|cleaning fee|deposit} {that nobody told me about|for nothing|I never agreed to}
if this isn't fixed by {tomorrow|friday|tonight} {I'm leaving|I want my money back|I'm calling a lawyer|you'll hear from my lawyer}
I haven't {received|got} my {order|refund|card|ticket|confirmation} {yet and nobody answers|yet|and it's been a month}
my {package|order|flight|delivery|bus} is {late|late again|two weeks late|delayed again}
I still haven't {received|got|seen} {my refund|my order|a reply|the replacement}
my order {arrived|came|got here} {damaged|broken|opened|incomplete|wet|smashed|in pieces}
I received {the wrong item|a broken one|someone else's order|an empty box|a used one}
the {charger|heater|toaster} {caught fire|started to smoke|gave me a shock}
{it|the thing|my new one} {stopped working|broke|doesn't turn on anymore} after {a week|one use|two days}
missing {parts|screws|pieces} and no manual
I am not {happy|satisfied|impressed|pleased} with the {quality|service|product|way you handled this|room}
{not|so not} {impressed|happy|ok|cool|acceptable|good enough} {with you today|right now|at all|guys|, do better}
it was {good|cheap|nice} but far too slow
my payment was declined three times and you took the money anyway
my card was charged but I got no order
this is not the {colour|size|model|room} I {chose|ordered|booked|paid for}
it doesn't fit and I can't return it
{do|please do|you need to do} better
{get|you need to get} {it|your act|your stuff} together
{ridiculous|pathetic|unbelievable|outrageous|insane|absurd}{|.|!} {no help at all|how do you stay in business|2 hours for this|and nobody apologizes|that's your answer?}
{this is|that's} {ridiculous|unacceptable|a joke|insane|not ok|beyond frustrating|crazy|a disgrace|robbery}{|!|. fix it|, I want to speak to a manager}
{worst|the worst|by far the worst} {service|airline|bank|provider|delivery company|experience|hotel|app|customer service} {ever|I've ever had|in years|out there|of my life}
{what a|such a} {mess|joke|nightmare|waste of time|disaster|terrible experience|shame|circus}
{terrible|horrible|awful|poor|bad|lousy} {service|experience|communication|customer service|quality|attitude|wifi|planning} {today|from you|as always|at your branch|all around}
{poor|zero|no} communication, {no updates|no one tells us anything|we learn it from the news}
{very|so|really|extremely|deeply} {disappointed|frustrated|upset|annoyed|unhappy|angry} {with your service|with this company|right now|that nobody called back|as a customer of ten years}
{disappointed|frustrated|fed up|disgusted|annoyed}{| to say the least| does not begin to describe it|.}
{lost|losing} {a customer|all trust|my patience|a loyal customer} {today|over this|because of one agent|here}
{you just lost|congratulations, you lost} {a customer|my business|a family of five}
how do I {complain|file a complaint|report a driver|get compensation} {about your staff|about this|for a ruined weekend|for the delay}?
who do I {complain to|talk to|need to shout at} {about the rude agent|to get my money back|for an answer}
I need {someone to call me|an answer|a real person|help}, {no one is helping|this has gone on too long|your line just rings|I've asked three times}
{is anyone|anybody|anyone} {there|going to answer|going to help me|working today}?
{hello|hello?|helloooo} {is anyone there|anyone|why do you not answer}
{can|will|could} {someone|anyone|somebody} {please answer|actually help me|pick up the phone|tell us what is going on}{|?}
{why|how come} {can't|won't|doesn't} {you|anyone|your team} {answer|pick up the phone|help|tell me where my bag is|keep a promise|fix this}?
why {do I have to|must I|should I} {wait a month|explain it again|pay for that|send it back at my cost}
{why|what} {is taking so long|takes so long|the heck is going on|are you doing over there}{|?|??}
{they|you} told me {it was shipped|to wait|to call back|I'd be refunded|nothing was available} {and it was a lie|for the fifth time|and then hung up|three weeks ago}
{agent|rep|support} {said|says|told me} {there is nothing they can do|to call another number|it's my fault|to just wait}
{no|zero} {apology|accountability|customer service|organization|respect for customers|compensation|sense of urgency}
{wifi|the tv|ac|the air conditioning|the shower|the lift|my screen|my seat|the power outlet} {doesn't work|not working|is broken|was broken the whole trip|has been out for days}
{room|cabin|car|apartment|table|seat} was {dirty|filthy|not cleaned|not ready|given away|smelling of smoke|freezing cold}
{hair|a fly|mold} in {my food|the shower|the room}
no {hot water|heating|towels|wifi|food|blankets|water} {for the whole stay|on a ten hour trip|in the room|left}
{overbooked|oversold|you oversold} {again|the flight|the train} {and bumped us|and now we stand|, no room for us}
{put us|booked us|moved me} on {a later flight|another train|a worse room|the middle seat} {without asking|a day later|and no refund}
{slow|painfully slow|slowest} {internet|check-in|boarding|delivery|service|line|queue} {ever|today|again|in the world}
{long|endless|huge} {line|queue|lines}, {one|only one|two} {counter open|person working|agents}
{only|just} one {person|counter|agent} {working|open} {for 200 people|at rush hour|and a line out the door}
{dropped|lost} {signal|calls|connection} {all day|every hour|five times today}
my {internet|connection|phone|signal|service} {keeps dropping|has been down for two days|is slower than ever|is out again}
my {account|card|number} {was|got|has been} {locked|blocked|closed|suspended} {for no reason|without warning|while I was abroad|and support won't talk to me}
{someone|a stranger} {used|took money from|logged into} my {card|account} and {you do nothing|your bank won't help}
you {took|stole|kept|are holding} my {money|deposit|refund} {and give nothing back|for three weeks|for no reason}
{scam|total scam|scammers|fraud|thieves}{|!| stay away|, don't buy here| avoid}
{don't|do not|never} {buy|book|order|fly|stay} {here|with them|from this shop|this brand}{|!|, trust me}
{fake|used|counterfeit|expired|cheap} {product|shoes|perfume|food|cream}{|, avoid| sold as new| and they won't take it back}
{looks|feels} {nothing like the picture|cheap|used|like a fake}
{shrunk|fell apart|faded} after {one wash|two weeks|the first wash}
{it|this} {doesn't|does not|won't} {work|fit|connect|charge|turn on|do what it says}{| at all| anymore| as advertised}
{waste|complete waste|a waste} of {money|time|a day}
{overpriced|too expensive|not worth the money|not worth it|wouldn't pay that again}
{wrong|incorrect} {price|amount|name|date|address} on my {invoice|ticket|bill|order} {again|and nobody fixes it}
{it's|it is} {always|every time} the {same|same story} with you{|, late and no apology|: nobody knows anything}
{I|we} {expected|deserve|pay for} {better|more than this|better than that}
{used to|I used to} {love|like|recommend} {you|this place|your shop}, {not anymore|now it's a mess|what happened}
{I'm|I am} {shaking|crying|speechless|lost for words|furious|livid|so angry|beyond angry|fuming} {right now|after that call|because of your agent|over this}
{fuck|screw|damn} {you|this|this company|your service|your policy}
{this shit|the damn thing|your crappy app} {doesn't work|broke again|crashed again|is driving me crazy}
{go to hell|shame on you|you suck|you guys suck|this sucks}{|!|.| big time}
{wtf|omg|smh|ugh|fail|epic fail|wth}{|,} {cancelled again|where is my bag|another hour|nobody here|you charged me twice|this company}
{I'll|I will|we will} {report you|sue|go to the press|take this to court|dispute the charge|never come back}{| if you don't refund me|!}
{my mother|my kids|my grandmother|a pregnant woman|my baby} {had to sleep on the floor|waited in the rain|got no help|was left alone}
{no|still no} {plane|crew|driver|bags|information|gate|food|sign of my parcel}{| yet|, no info|, no answer}
{I need|need} my {bag|medicine|laptop|money|order} {today|back}, {this is an emergency|you lost it|no one will help}
{help|please help}, {I'm stuck|we are stranded|my bag is lost|nobody answers your phone|my account is blocked}
you {don't|do not} {care|listen|answer|read your messages|help people}{| about customers| at all|, do you}
not {helpful|useful|a solution|what I asked|an answer|fixed|resolved}{| at all|, try again|.}
that {didn't|did not|doesn't} {help|work|solve it|answer my question|change anything}{| at all|.}
I already {did that|tried that|told you|sent it|explained this} {twice|three times|, it doesn't work|and nothing changed}
I {tried|have tried} {everything|to call|to reach you} and {nothing works|no luck|it rings out|get cut off}
{hours|days|weeks} {of my life|wasted|lost} {on your hotline|because of you|for nothing}
I {regret|really regret} {buying this|booking with you|trusting you|switching to you}
{why|how} are you {still in business|allowed to operate|so bad at this}
{your|the} {delivery|courier|shipping|returns process|refund policy|hotline} is {a nightmare|a joke|the worst|so slow|broken|useless}
{it's|been} {been three|four} {weeks|months} and {the part is not here|no solution|my case is still open|you blame the courier}
{not|isn't|wasn't} {good|great|worth it|worth the price|recommended|what I expected|as advertised|very helpful|comfortable}
{would|I would|I'd} not {recommend|buy again|come back|pay for this again}
{nothing|not one thing} {works|worked|went right|was ready|was as promised}
{the battery|it|the sound|the strap} {doesn't last|lasts an hour|is weak|keeps cutting out|came loose}
{can|could} you {be any slower|stop sending me spam|at least say sorry|get anything right}?
{how hard|how difficult} {is it|can it be} to {answer an email|send the right item|pick up the phone|load bags}?
{if I wanted|had I wanted} to {wait this long I would have walked|be ignored I'd stay home}
{still no sign of|no trace of|nobody has seen} {my bag|the driver|my parcel|the refund}
{2 hours|forty minutes|an entire day} {and|later and} {still at the gate|not one update|we haven't moved|still no answer}
{sitting|waiting} {in the plane|on the runway|in your lobby|in the queue} for {an hour|90 minutes} {now|already}{|, no reason given}
{your|the} {computer|booking system|kiosk|machine} {is down|ate my card|double booked us|says I don't exist}
{you|they} {won't|refuse to|are not willing to} {refund|let us board|honour the price|give me a new one|fix it}
{had to|I had to} {buy new clothes|take a taxi|sleep at the airport|rebook myself|cancel my plans} because of {you|this|the delay}
{made|makes} me {wait|pay twice|look like a liar|late for work} {again|for nothing}`
