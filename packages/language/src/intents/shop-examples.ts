/** What customers of shops write, by intent, one message a line: written for this project. The default model is trained on it. */
export const SHOP_EXAMPLES: Readonly<Record<string, string>> = {
  order_status: `I would like to track my order
track the last order
help me tracking an order
could you tell me the tracking number
why is my delivery so late
why hasn't it been delivered yet
order is delayed
how can I follow my shipment
check when my item arrives
where is my order
where is my order ORD-9876
order status
what's the status of my order
check my order status please
track my order
tracking my package
I want to track my parcel
can you tell me where my package is
has my order shipped yet
has it been dispatched
my order hasn't arrived
I still haven't received my order
my package is late
my delivery is delayed, where is it
it's been two weeks and nothing came
when will my order arrive
when will I get my item
when is my package going to be here
ETA of my purchase
how do I see how my order is going
no update on my order for days
my tracking number shows nothing
the courier says delivered but I got nothing
my parcel never arrived
order not received
order details please
is my order on its way
what is the progress of my purchase
I have a query about my order
siparişim nerede
siparişim hala gelmedi
kargom nerede kaldı
sipariş durumumu öğrenmek istiyorum
siparişim ne zaman gelecek
kargo takip
ürünüm kargoya verildi mi
paketim ulaşmadı
where is my stuff
where's my package, it should be here by now
did you send it out already
my parcel is stuck at the depot
nothing has shown up in the mail yet
it says delivered but nothing is here
any news on my shipment
I'm still waiting for my purchase
the tracking page hasn't moved since Monday
why is it taking so long to get here`,
  delivery: `what is the expected time of delivery
how long until a delivery arrives
delivery options please
estimated delivery period
are you handling and shipping orders during covid
which delivery services are available
do you deliver during lockdown
how long does delivery take
what are your delivery options
delivery time to Germany
do you ship internationally
do you deliver on weekends
which countries do you ship to
how much is shipping
is shipping free
shipping costs
what shipping methods do you offer
do you offer express delivery
can I get next day delivery
do you deliver to my area
is my postcode serviceable
do you deliver to this pin code
which courier do you use
can I pick it up in a store
what is the delivery period
how soon can I expect a delivery if I order today
are you delivering during the holidays
are deliveries running in my city
delivery charges
when do you usually deliver
cash on delivery where I live
have you resumed deliveries
can you deliver to another country
kargo ücreti ne kadar
teslimat kaç gün sürüyor
yurt dışına gönderim var mı
hangi kargo ile gönderiyorsunuz
hafta sonu teslimat yapıyor musunuz
kargo bedava mı
how fast can you ship
can you deliver on a Saturday
what does express shipping cost
do you send to the UK`,
  order_change: `how do I add something to an order
correct an order
I have a problem changing my order
make changes to an order
can you help me with changing an order
I want to change my order
can I modify my order
add an item to my order
I need to remove a product from my order
swap one of the items I ordered
I ordered the wrong size, can I change it before it ships
change the quantity in my order
edit my order ORD-1234
how can I update an order I already placed
I chose the wrong color, please correct my purchase
remove several items from order
replace an item in my order with another
can you add two more to my purchase
I'd like to alter the order I made yesterday
is it possible to amend an order
I made a mistake in my order and want to correct it
switch some items in my basket after ordering
help me changing some products of my order
siparişimi değiştirmek istiyorum
siparişime ürün eklemek istiyorum
siparişten ürün çıkarmak istiyorum
yanlış beden sipariş ettim değiştirebilir miyim
sipariş içeriğini güncellemek istiyorum
can I swap the colour before it ships
please make it two instead of one
I forgot to add something to my order`,
  order_cancellation: `show me the cancellation fee
early termination fee
check the withdrawal fee
I don't want my order anymore
see the penalty for cancelling
what are the cancellation charges
cancel my order
I want to cancel order ORD-4521
how do I cancel a purchase
please cancel what I bought yesterday
I don't want this order anymore
can I still cancel before it ships
cancelling the order I have made
I need to cancel my purchase
order cancellation
is there a cancellation fee
what happens if I cancel, do I pay a penalty
how much does it cost to cancel an order
can you stop my order
I changed my mind, cancel it
I ordered twice by mistake, cancel one
terminate my purchase
check the cancellation charges
why was my order cancelled
I no longer need the items, cancel please
withdraw my order
siparişimi iptal etmek istiyorum
siparişi iptal edin
iptal ücreti var mı
siparişim neden iptal edildi
vazgeçtim siparişi iptal eder misiniz
I changed my mind, stop the order
please don't send it
can I still cancel
I ordered twice by mistake, drop one of them`,
  order_placement: `I want to place an order
how do I order
how can I buy this
I would like to purchase some items
help me buying a product
I want to buy a new phone case
can I order by phone
where do I buy your products
take my order please
can I order now
I want to order two of these
are you accepting orders
place order
help me make a purchase
how to checkout
add this to my cart
want to shop for shoes
can I buy in bulk
I'd like to reorder what I had last time
I need assistance making an order
sipariş vermek istiyorum
nasıl sipariş verebilirim
bu ürünü satın almak istiyorum
telefonla sipariş alıyor musunuz
toplu alım yapmak istiyorum`,
  product_returns: `replacement order
I need a replacement
I got the wrong flavour
I want to return an item
I need to return a damaged product
how do I return something
what is your return policy
return a product
the item arrived broken, I want to send it back
can I exchange this for another size
I received the wrong item
you sent me the wrong product
I got a defective product
my replacement hasn't been arranged
I'd like a replacement
exchange my shoes
the product is faulty, how do I send it back
return label please
where do I send my return
how many days do I have to return
the box was damaged when it came
it doesn't fit, I want to give it back
parts are missing from my package
I received an expired product
start a return for ORD-2231
send back my purchase
information for return
I want to exchange the thing I bought
query about replacements
iade etmek istiyorum
ürünü iade etmek istiyorum
iade koşulları nedir
ürün hasarlı geldi
yanlış ürün gönderdiniz
değişim yapmak istiyorum
bozuk geldi geri göndermek istiyorum
kırık çıktı değişim istiyorum
the box was crushed and the item is broken
it doesn't fit, can I swap it for a smaller one
you sent me the wrong colour
parts are missing from the box
can I bring it back to the store
what is your return window
I opened it, can I still send it back
how do I get a return label`,
  refunds: `I want a refund
where is my refund
when will I get my money back
refund status
how long does a refund take
I want my money back
I need a refund for order ORD-5555
can I get a refund
what is your refund policy
in which cases can I be refunded
my refund hasn't arrived
the refund is not showing in my account
I returned it weeks ago and still no refund
track my refund
how do I request a refund
please refund me
you owe me a refund
refund the money to my card
help me to get reimbursed
is there any update on my reimbursement
money back guarantee, how does it work
I was promised a refund
only part of my money was refunded
compensation for my loss
para iademi istiyorum
param ne zaman iade edilecek
para iadesi ne kadar sürer
iade tutarı hesabıma yatmadı
paramı geri istiyorum
geri ödeme ne zaman yapılır
you still owe me money
I returned it weeks ago and got no money
when will the money be back on my card
the refund is less than I paid
how long does it take to get reimbursed`,
  payment: `ways to pay
which payment options do you accept
check the accepted payment methods
problem with a payment
my payment failed
my card was declined
payment not going through
which payment methods do you accept
can I pay with PayPal
do you take credit cards
can I pay in cash
cash on delivery available
I was charged twice
you charged my card two times
there is a charge I don't recognize
money was deducted but no order was created
the amount was debited and the order is not confirmed
I have a problem with paying
payment error at checkout
can I pay in installments
how can I pay
pay by bank transfer
my payment is still pending
I was overcharged
report an issue with a payment
why was I charged extra
the wrong amount was taken from my card
modes of payment
do you accept american express
COD option is not showing
the system does not accept my card
ödeme yapamıyorum
kartım reddedildi
hangi ödeme yöntemlerini kabul ediyorsunuz
kartımdan iki kez çekildi
kapıda ödeme var mı
taksit yapıyor musunuz
ödeme hatası alıyorum
why was I billed two times
money left my account but there is no order
can I pay in instalments
do you take PayPal
my bank declined the transaction
checkout says payment failed`,
  invoice: `I need an invoice
send me my invoice
where can I find my bill
download invoice
can I get a receipt for my purchase
I need a copy of the bill from last month
my invoice is wrong
the invoice has the wrong company name
get the invoices from March
see my invoice for order ORD-1111
I want a VAT invoice
tax invoice
email me the receipt
I didn't receive an invoice
how do I see my bills
request invoice from last year
check invoice #12588
proof of purchase please
billing statement
can you issue the invoice again
fatura istiyorum
faturamı nereden indirebilirim
faturam yanlış
fatura gelmedi
geçen ayın faturası lazım
e-fatura gönderir misiniz
where is the receipt for my purchase
the bill has the wrong company name
I need a VAT receipt`,
  account: `help me to register
report a registration problem
sign-up issue
there is an error when I register
forgotten password
retrieve my password
how do I log in with another user
switch user
use a different profile
modify the data on my profile
I cannot find out how to delete my profile
my PIN is forgotten
I forgot my password
reset my password
I can't log in
I cannot access my account
login problem
how do I create an account
sign up
open an account
delete my account
close my profile
I want to remove my account and data
change my email address
update my personal details
edit my profile information
change my phone number on the account
my account is locked
I want to switch to another account
registration error
problem signing up
I didn't get the verification code
OTP not received
how do I register
recover my account pin
what do I need to open a user account
my account was hacked
change account type
I want a different account for my mother
is it possible to have two accounts
hesabıma giremiyorum
şifremi unuttum
hesap açmak istiyorum
hesabımı silmek istiyorum
üyelik bilgilerimi güncellemek istiyorum
doğrulama kodu gelmiyor
kayıt olamıyorum
I can't get into my account
it doesn't accept my password
the reset link has expired
please delete all my data
how do I change the e-mail address I log in with`,
  product_question: `protein
vitamins and supplements
I want to gain muscle
help me to lose fat
suggest something for beginners
show me your products
what do you sell
is the seal authentic
how do I know it is not fake
is this product in stock
when will it be available again
does this come in blue
what size should I buy
what material is it made of
is it waterproof
which one would you recommend
what is the difference between these two
does it work with iPhone
how do I use it
what are the ingredients
does it have side effects
is it suitable for children
is it vegan
can you recommend something for dry skin
best protein for weight loss
I want a product that boosts immunity
what is the expiry date
is it an original product
are your products genuine
how many come in a pack
how heavy is it
does it have a warranty
what does the warranty cover
how long is the guarantee
do you sell gift cards
tell me more about this item
do you have multivitamins
how much does it cost
what is the price of PROD-1234
compare these laptops
stokta var mı
bu ürün orijinal mi
hangi bedeni almalıyım
garantisi kaç yıl
fiyatı ne kadar
kullanımı nasıl
hangi ürünü önerirsiniz
does it come in blue
how big is it
will it work with my phone
when will it be back in stock
is there a warranty`,
  technical_problem: `the app keeps crashing
your website is not working
I get an error message
the page doesn't load
the site is down
the device won't turn on
it stopped working
error 500 when I click checkout
I can't add anything to the cart because of an error
the app freezes
bluetooth won't connect
the screen is black
how do I install the update
the software does not start
it doesn't charge
the link is broken
the button does nothing
technical issue
your website is very slow and shows errors
setup help, it can't find the wifi
my headphones have no sound
it shows something went wrong
the app logs me out all the time
unable to open the page
need technical support
it is overheating
uygulama çöküyor
site açılmıyor
hata alıyorum
cihaz çalışmıyor
ekran donuyor
sayfa yüklenmiyor
sepete ekleyemiyorum hata veriyor
the battery does not charge
battery drains within an hour
it won't switch on anymore
the app crashes when I open it
I get a blank page on your site
the remote doesn't connect
firmware update failed
the machine makes a strange noise`,
  complaint: `where can I file a reclamation
make a consumer claim
submit a complaint against your organization
bad service
nobody picks up at your call centre
your bot can't answer my questions
not satisfied with your service
I want to make a complaint
I'd like to file a complaint
this is unacceptable
worst service ever
terrible customer service
I am very disappointed with you
I'm unhappy with your company
how can I complain
lodge a claim against your business
your staff was rude to me
nobody answers my emails
the worst experience I ever had
you people are useless
I will never buy from you again
this is a scam
poor service
bad experience
I am fed up with this company
nobody is helping me
I'm going to report you
I have been ignored for weeks
the driver was impolite
give me an immediate resolution
pathetic support
your quality is horrible
I want to escalate this, it is ridiculous
şikayetim var
şikayet etmek istiyorum
rezalet bir hizmet
çok kötü bir deneyim
kimse cevap vermiyor
sizden çok şikayetçiyim
bir daha asla alışveriş yapmam
müşteri hizmetleri berbat
my lawyer will contact you
nobody answers my messages
I have written three times and got no reply
your driver was rude to me
I've never been treated so badly
you keep breaking your promises`,
  subscription: `I want to sign up to your newsletter
help with the newsletter subscription
receive the newsletter
cancel my subscription
I want to unsubscribe
how do I unsubscribe from the newsletter
sign me up for your newsletter
stop sending me emails
upgrade my plan
downgrade my plan
change my subscription
pause my membership
renew my membership
when does my subscription renew
I was charged for a subscription I did not want
what is included in the premium plan
turn off auto renewal
how much is the monthly plan
end my free trial
my membership expired
subscribe to the newsletter
resume my subscription
I don't want marketing mails anymore
which plan am I on
aboneliğimi iptal etmek istiyorum
bülten aboneliğinden çıkmak istiyorum
üyeliğimi yenilemek istiyorum
aboneliği dondurmak istiyorum
mail almak istemiyorum
paketimi yükseltmek istiyorum
stop sending me e-mails
I want to leave the membership
pause my monthly box`,
  shipping_address: `change my shipping address
I need to change the delivery address
update my address
I moved, please use my new address
wrong address on my order
I entered the wrong address
set up a different shipping address
add a new delivery address
can you ship it to my office instead
correct my address details
how do I edit the address of my order
my street number is missing
change pincode of my delivery
deliver to another address
I have to enter a secondary address
save a second address
my address is not accepted
the postcode is wrong
send it to my new home
adresimi değiştirmek istiyorum
teslimat adresi değişikliği
yanlış adres girdim
yeni adres eklemek istiyorum
taşındım adresimi güncelleyin
adres bilgilerimi düzeltmek istiyorum
send it to my office instead
I typed the wrong house number
I moved, please deliver to the new place`,
  promotion: `my discount code doesn't work
do you have any discounts
coupon code
promo code not accepted
is there a sale
when is the next sale
can I use two coupons
student discount
do I get a discount for my first order
how do I use my gift card
I forgot to apply my voucher
how many loyalty points do I have
where can I enter the code
refer a friend bonus
I have a referral code
referral program
my cashback didn't arrive
black friday offers
any offers today
birthday discount
redeem my points
my reward is missing
indirim kodum çalışmıyor
kampanya var mı
kupon kodu geçersiz diyor
indirim ne zaman
puanlarımı nasıl kullanırım
öğrenci indirimi var mı
hediye çeki kullanmak istiyorum
the voucher isn't accepted
my points are gone
is there a discount for students
why was the sale price not applied`,
  store_information: `can I visit your shop
give me the customer care number
I need your contact details
how to contact customer service
working hours of support
what are your opening hours
where is your store
do you have a shop in Berlin
store near me
are you open on Sunday
what is your phone number
customer care number
how can I contact you
what is your email address
what hours can I call customer service
is the call center working
are you open on holidays
what time do you close
where are you located
do you have a franchise
I want to become a seller
how to open a franchise store
do you have physical stores
work at your company
are you hiring
when is customer support available
how do I get in touch with customer service
call centre timings
are your stores open
who are you
what does your company do
partnership inquiry
çalışma saatleriniz nedir
mağazanız nerede
telefon numaranız nedir
müşteri hizmetleri numarası
pazar günü açık mısınız
size nasıl ulaşabilirim
bayilik almak istiyorum
how late are you open
where is your nearest shop
what is your e-mail address`,
  feedback: `it was delivered on time and worth the money
great value
write an opinion about a product
exactly as described
loved it
I want to leave a review
how do I rate a product
I have a suggestion
I'd like to give feedback
great product, just wanted to say
the quality is amazing, love it
where can I write a review
I want to share my opinion about your service
let me rate my purchase
leave feedback for your company
very good service, keep it up
excellent experience, highly recommend
fast delivery and great quality
submit some feedback about a service
I recommend your shop to everyone
an idea to improve your app
excellent product
good value for money
the staff was so kind
exceeded my expectations
yorum yapmak istiyorum
öneride bulunmak istiyorum
ürün harika çok beğendim
çok memnun kaldım
puan vermek istiyorum
hizmetinizden çok memnunum`,
  human_wanted: `agent
human
chat with agent
customer executive
I want to talk to a human
talk to an agent
connect me to a person
speak with a representative
I need to speak to someone
can I talk to a real person
transfer me to customer service
give me a human
is there a real person there
call me back please
chat with an agent
I don't want to talk to a bot
let me speak to your manager
I want to speak with your supervisor
operator
live agent
contact a human agent
somebody please call me
I would like to chat with somebody
put me through to support staff
need a live person
are you a robot, get me a person
can an employee help me
talk to customer care executive
customer service representative please
how can I talk to a customer support agent
yetkiliyle görüşmek istiyorum
canlı destek
müşteri temsilcisine bağlan
insanla konuşmak istiyorum
biriyle görüşmek istiyorum
temsilci ile konuşmak istiyorum
beni arayın
are you a robot, let me talk to someone
I don't want to chat with a bot
get me your manager
can somebody call me back
put me through to support`,
  greeting: `hi
hello
hey
hi there
hey there
good morning
good afternoon
good evening
hello, how are you
hi, I need some help
hello can you help me
is anyone there
anybody there
I have a question
can you help me
can I ask you something
hola
greetings
yo
start over
help
I need help
merhaba
selam
günaydın
iyi akşamlar
iyi günler
merhaba yardımcı olur musunuz
bir sorum var
kimse var mı`,
  thanks: `thanks
thank you
thank you very much
thanks a lot
thanks for your help
thx
ty
great, thank you
perfect thanks
that helped, thanks
many thanks
I appreciate your help
cheers mate
awesome, thank you so much
ok thanks
much appreciated
you've been very helpful
that solved it, thank you
teşekkürler
teşekkür ederim
çok teşekkürler
sağol
sağolun
eyvallah
yardımınız için teşekkürler`,
  goodbye: `bye
goodbye
bye bye
see you
see you later
have a nice day
that's all
that is all for now
nothing else, bye
good night
talk to you later
I'm done
no that's everything
end chat
close this conversation
have a good one
take care
görüşürüz
hoşça kal
hoşçakalın
iyi geceler
kendine iyi bak
bu kadar başka bir şey yok`,
  affirmation: `yes
yes please
yeah
yep
yup
sure
ok
okay
correct
that's right
right
exactly
of course
go ahead
please do
sounds good
yes that one
I agree
confirm
absolutely
that works
yes it is
evet
tamam
olur
doğru
aynen
evet lütfen
tabii
kesinlikle`,
  negation: `no
nope
no thanks
not really
no that's not it
wrong
that's not what I meant
no I don't
never mind
not that one
no thank you
incorrect
I don't think so
not yet
that doesn't help
no it isn't
that's not right
nah
neither
none of these
hayır
yok
istemiyorum
hayır teşekkürler
yanlış anladın
öyle değil
gerek yok
hiçbiri`,
}
