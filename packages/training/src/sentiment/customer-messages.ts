import type { Mood } from './lesson.ts'

/** What customers write, in our own words: the public sets hardly have any. A line each. */
export const CUSTOMER_MESSAGES: Readonly<Record<Mood, string>> = {
  negative: `been on hold for 45 minutes, is anyone even there?
third day without internet and nobody can tell me when it will be fixed
you cancelled my booking without telling me
so my parcel was marked delivered but there is nothing here
still no refund after six weeks
I have called five times and get a different answer every time
why was I charged twice for the same order
the agent hung up on me
your app logs me out every five minutes
how is it possible that nobody answers the phone
my suitcase arrived two days after me
you lost my package and now you ignore my emails
waited all day at home and the driver never came
first you are late, then you send the wrong size
no one at the counter knew what was going on
is there a reason why your site is down again?
paid for express, got it after nine days
the replacement is broken too
I want my money back, this is not what I ordered
two hours delayed and no explanation
your chat bot keeps sending me in circles
can't check in online, can't reach anyone by phone
thanks for nothing
great, another delay. just great
oh wonderful, my order got cancelled again
thanks for losing my order, really appreciate it
wow, an hour on hold. amazing service
yet another email saying my order is delayed
I'm done with you, closing my account today
never flying with you again
stuck here since this morning because of your mistake
you changed my seat and separated me from my kids
your competitor does this for half the price
my bill went up again without notice
the voucher you gave me doesn't work
how do you expect me to get home now
I was promised a call back yesterday and nothing happened
the heating has been off for a week and your engineer didn't show up
the website ate my order and took the money
not once did anyone apologize
your staff couldn't care less
missed my connection because of you
why do you even have a hotline if nobody picks up
it's been a month, where is my money
you people have no idea what you are doing
my complaint has been closed without an answer
what is the point of a booking if you give my room away
the food arrived cold and half of it was missing
unable to log in since the update
I have to pay for your mistake? seriously?
can you please sort this out, I've been waiting for weeks
you keep sending me the same useless email
the screen died after two days
delivered to the wrong house again
this is the second time you lost my bag
would be nice if someone replied to my messages
how can you sell seats that don't exist
I spent 3 hours on the phone and the problem isn't solved
charged me a fee that nobody told me about
if this isn't fixed by tomorrow I'm leaving
I haven't received my order yet and nobody answers
my package is late
I still haven't received my refund
my order arrived damaged
I received the wrong item
the charger caught fire
it stopped working after a week
the zipper broke on the first day
missing parts and no manual
I am not happy with the quality
it was good but far too slow
my payment was declined three times
my card was charged but I got no order
this is not the colour I chose
it doesn't fit and I can't return it`,
  neutral: `hi, which number do I call to change a reservation?
what time does your store open on sunday
do you ship to canada
can I bring a second bag on board
is the blue one available in size 9
I sent you a direct message with my order number
how long does a refund take
please send me the invoice for march
can you check the status of my booking
what documents do I need to open an account
we are landing at 9, what gate is that
my confirmation number is 55821
does the plan include calls to the uk
I'd like to change the delivery address
when will the new model be in stock
is there wifi on this train
following you now, please send me a message
how do I reset my password
I ordered on monday, when does it ship
looking for the warranty conditions of this drill
who do I contact about a group booking
do you have a phone number for customer service
what's the difference between the two plans
I need to add a passenger to my reservation
does this phone work with a european sim
could you tell me where to send the form
are you open on new year's day
just booked two tickets to rome for may
just sent you an email about it
do I have to print the label myself
I'm at the counter on level two
can someone call me at 5 pm
is breakfast included in the rate
moving to a new flat next month, how do I transfer my contract
is it possible to pay in two parts
any update on order 4471
what is the baggage allowance for this route
will there be a sale next week
our flight number is 212 from denver
yes I did, on tuesday
let me know when it is back in stock
do points expire
I have two accounts and want to merge them
where can I see my past orders
is the store on main street closed today?
ok
yes
no
hello
hi there
good morning
yes please
no, that's all
okay bye
I want to return my shoes
I want to return an item
I want to send this back
I need this urgently
I would like a refund
no thanks
no it's not
not yet
I want to cancel my order
how do I cancel my order
please cancel my subscription
cancel my order please
where is my order
where is my parcel
when will my refund arrive
when will it be delivered
I need my invoice
I need this by friday
I want to talk to a person
talk to a human
can I speak to an agent
I would like to exchange a jacket
change my shipping address
track my package
how can I pay
do you accept credit cards
my order number is 12345
I need help with my account
I have a question about my bill
update my e-mail address
delete my account please
what is your return policy
size m please
the second one
it's a samsung tv
order status
refund
returns
I ordered two but need three
can you resend the receipt
I didn't get the code, can you send it again
how much is shipping
I want to buy a gift card
is this covered by the warranty
please confirm my appointment
add one more to my order`,
  positive: `thanks for the quick reply, that fixed it
the agent I spoke to was so helpful, give her a raise
arrived a day early and well packed, thank you
great flight, great crew
that was easy, thanks
you guys are the best, problem solved in five minutes
love the new app, so much faster
really happy with my purchase
kudos to the team at the front desk
thank you for getting us home safely
shout out to the driver who waited for me
impressed by how fast you sorted this out
best customer service I have had in years
just what I needed, thank you
my refund came through already, much appreciated
works perfectly, couldn't be happier
got an upgrade today, made my day
you saved my holiday, thank you so much
excellent support, will order again
the crew was friendly and the seats were comfortable
five stars from me
can't wait to fly with you again
so glad I switched to you
no complaints at all, everything went smoothly
not a single problem in ten years, keep it up
finally it works again, thank you
thanks, got it
awesome, thank you!
cheers for the help today
you have a customer for life
never had a better experience with a bank
wasn't expecting an answer on a sunday, respect
the replacement is already here, wow
the gift wrapping was beautiful
smooth check-in and on time, well done
not bad at all
it was slow but good
no problem at all with the return
couldn't ask for more
exactly as described
fast delivery, nice packaging
ok now it works, thank you
that answers my question, thanks
you've been very helpful`,
}
