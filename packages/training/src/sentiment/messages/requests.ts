/** What customers ask and tell without a mood, in our own words. A line each; `{a|b}` stands for either. */
export const REQUESTS = `{hi|hello|hey}, which number do I call to change a {reservation|booking|delivery date}?
what time does {your store|the branch|the restaurant|the counter} {open|close} {on sunday|tomorrow|today|on holidays}{|?}
do you {ship|deliver|fly|operate} to {canada|spain|the islands|my area|aruba}{|?}
can I {bring a second bag on board|take my dog|check in a bike|use my points for this|change seats|add a bag} {|?|on this trip?}
is the {blue one|bigger model|hardcover|red dress} available in {size 9|stock|the store|europe}{|?}
I sent you a {direct message|dm|private message|mail} with my {order number|confirmation number|details}
{just|I just|have} {sent|dm'd} you {my details|the number|an email about it|a message}
how long does {a refund|shipping|the trip|a transfer|the repair} take{|?}
please send me {the invoice for march|the receipt|a copy of my contract|the link|the form}
{can|could} you {check|tell me} the {status|date|price} of my {booking|order|claim|repair}{|?}
what documents do I need to {open an account|travel|return an item|rent a car}{|?}
we are landing at 9, what gate is that
what gate does {the 5 pm flight|flight 212|the next one} leave from
my {confirmation number|order number|booking code|ticket number} is {55821|12345|XKD93|A7 2231}
does the {plan|ticket|price|room} include {calls to the uk|breakfast|a bag|insurance|parking}{|?}
I'd like to {change|update} {the delivery address|my email|my phone number|my seat|the name on the ticket}
{when|any idea when} will {the new model|the winter schedule|size 9|the sale|tickets for june} {be in stock|come out|be available|start}{|?}
is there {wifi|a power outlet|parking|a gym|a vegan meal} {on this train|at the hotel|on the flight|in the lounge}{|?}
{following you now|followed you}, please send me a {message|dm}
how do I {reset my password|cancel my order|track my package|change my seat|add a passenger|get an invoice|redeem a voucher|connect it to wifi|check in online|contact support}{|?}
I ordered on {monday|the 3rd|sunday night}, when does it ship{|?}
{looking for|where can I find} the {warranty conditions|size chart|menu|timetable|manual} {of this drill|for the jacket|for downtown|online}
who do I {contact|call|speak to} about {a group booking|a lost umbrella|corporate accounts|a school trip}{|?}
do you have {a phone number|an email address|a store near me|student discounts|this in black}{| for customer service|?}
what's the difference between the {two plans|basic and the pro version|fares|memory cards}{|?}
I need to {add a passenger to|change the date of|print} my {reservation|booking|ticket}
does {this phone|the adapter|your plan} work with {a european sim|ipad|windows 11|my old charger}{|?}
could you tell me where to {send the form|pick up the parcel|find my reference number|park}
are you open on {new year's day|sundays|christmas eve}{|?}
just booked {two tickets to rome for may|a room for the weekend|our summer trip}
{flying|travelling|going} to {chicago|berlin|my parents|a conference} {tomorrow|next week|on friday} with {you|my kids|two bags}
{on my way|headed} to {the airport|your store|pick up my order}
do I have to print the {label|ticket|boarding pass} myself{|?}
I'm at the {counter on level two|gate|front desk}
can someone call me at {5 pm|noon|home}{|?}
is breakfast included in the rate
moving to a new flat next month, how do I transfer my contract
is it possible to {pay in two parts|get a window seat|split the order|hold my mail|get a later checkout}{|?}
any {update|news|word} on {order 4471|flight 88|my application|the strike}{|?}
what is the {baggage allowance|pet policy|return policy|minimum order|latest check-in time} {for this route|in europe|?}
will {there be a sale next week|you have this in store|the 8:15 train run tomorrow|flights go out tonight}{|?}
our flight number is {212|1490} from {denver|lisbon}
yes I did, on tuesday
let me know when it is back in stock
do {points|vouchers|miles} expire{|?}
I have two accounts and want to merge them
where can I see my {past orders|invoices|points|tickets}
is the store on main street closed today?
{ok|yes|no|hello|hi there|good morning|good evening|hey|yes please|no thanks|sure|maybe later|not yet|okay bye|no, that's all|no it's not}
I want to {return|send back|exchange} {my shoes|an item|this|a jacket}
I {need this|need it} {urgently|by friday|for a birthday}
{I would like|I want|can I get} a refund{|?}
{I want|how can I|please help me} to {cancel|change} {my order|my plan|my booking}
{please|can you} {cancel|change|confirm|resend} my {order|subscription|appointment|booking}{|?}
{cancel|track|change|pay} {my order|an order|a booking} {please|}
where is my {order|parcel|package|refund}{|?}
{when|what day} will my {refund|order|parcel|card} {arrive|come|get here}{|?}
when will it be delivered
I need my invoice
{I want to|can I|let me} {talk|speak} to {a person|an agent|a human|someone in sales}{|?}
talk to a human
change my shipping address
how can I pay
do you {accept|take} {credit cards|paypal|cash|gift cards}{|?}
I need help with {my account|an order|the setup|checking in}
I have a question about {my bill|a product|the loan|your app}
update my e-mail address
delete my account please
what is your {return policy|address|opening time|vat number}
size m please
the second one
it's a {samsung tv|2019 model|blue one}
{order status|refund|returns|delivery|invoice|shipping cost|track order|opening hours}
I ordered two but need three
can you {resend the receipt|send it again|repeat that|explain the steps}
I didn't get the code, can you send it again
how much {is shipping|does it cost to add a bag|is the monthly plan|do I owe}{|?}
I want to {buy a gift card|open an account|book a table for four|upgrade my plan|order a replacement part}
is this covered by the warranty
please confirm my appointment
add {one more|two coffees|another seat} to my order
{what|which} {size|plan|card|cable} {do I need|should I take|fits a 55 inch tv}{|?}
{the app says|it says|my ticket says} {seat 14b|terminal 2|delivery between 9 and 12}, {is that right|correct}?
{I see|saw} {your ad|the new plan|a sale}, {does it apply to me|is it for new customers|until when}{|?}
{are|is} {flights|the store|the office|deliveries} {affected by the storm|open during the strike|on schedule}{|?}
{is|will} flight {1824|455|dl9} {on time|on schedule}{|?}
{what's|what is} the {status|departure time} of {flight 77|my train|order 88}{|?}
{we|I} {will be|are} {in london for two days|at the hotel by 6|four people}
{thinking of|thinking about|considering} {switching to you|a trip to peru|buying the bigger one}, {any offers|what do I need|which is faster}?
{question|quick question}: {do I need a visa|can I pay on delivery|is it waterproof|how many bags can I bring}?
{here is|this is} {my number|the photo|the code|a screenshot}{|: 4471}
my {name|last name} is {smith|garcia|lee}, {booking for two|order from tuesday|room 12}
{sent|done|done, sent}
{it is|it's} for {my mother|work|a friend|two nights}
{no rush|no hurry}, {just asking|when you have time}
{can you|could you|please} follow {me back|back} so I can {dm|message} you {|my number}
{where|how} {do I|can I} {apply|sign up|enter the code|upload the photo}{|?}
do you have {any|} {job openings|internships|vacancies}{|?}
{trying|I'm trying} to {book a flight for june|add my frequent flyer number|find the menu|set up the printer}, {how|where do I start}?
I {would|'d} like to know {the price|whether it ships today|if you repair watches}
{I|we} {lost|left|forgot} {my umbrella|a jacket|my glasses} {on the bus|in room 12|at your store}, {who do I ask|do you have a lost and found}?
{what happens|what should I do} if {my flight is cancelled|I miss my train|the parcel gets lost|it doesn't fit}?
{do you|does the airline|do they} {charge|have} a {fee|limit} for {late check-in|a second bag|cancelling}{|?}
{can|may} I {cancel|return it|change my mind} {within 30 days|without a fee|before it ships}{|?}
{what is|what's} your {cancellation policy|complaints address|claims form|policy on damaged goods}{|?}
{where|how} do I {report a lost card|claim a warranty|file a baggage claim|block my card}{|?}
how many times can I enter a wrong {pin|password|code} before it is {blocked|locked}?
what if {I lose|I forget|someone steals} my {card|pin|phone|ticket}?
{how|where} do I {report|block} a {lost|stolen|damaged} {card|phone|parcel}?
is there a {fee|penalty} for {late|failed|declined|missed} payments?
what does {pending|declined|delayed|error 404|out of stock} mean{| on my order}?
why {is|would} a {payment|transfer|delivery} {pending|on hold|split in two}?
how can I {stop|prevent|dispute} a {wrong|double|failed} {charge|payment|transfer}?
{can|how do} I get my money back {if I cancel|when it doesn't fit|after a trial}?
{who pays|what do you do} if the {goods are damaged|wrong size arrives|flight is late}?
{how does|what is|does it include} your {fraud protection|theft cover|complaints procedure|damage waiver|cancellation insurance} {work|cover|}?
{where|how} do I {report fraud|find lost property|reach the complaints department|send a complaint form}?
what does the {insurance|guarantee|fraud team} {cover|do|need from me}?`
