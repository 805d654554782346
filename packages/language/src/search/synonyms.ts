import { type Stemming, stemBy } from '../text/stemming.ts'

const NONE: readonly string[] = []

/** Words that customers and articles use for one thing. A word may stand in several lines. */
const GROUPS = `
modify change edit update alter amend adjust
cancel abort terminate revoke
cancel stop end
bill invoice receipt
parcel package shipment delivery
parcel package box
ship send deliver dispatch post mail
shipping delivery postage
arrive come receive delivered
courier carrier
item product article goods merchandise
buy purchase order
buyer customer client
money cash funds
refund reimburse reimbursement repay
refund money
return exchange
exchange swap replace replacement
broken damaged defective faulty cracked
fault defect problem issue error trouble
cost price fee charge rate
expensive price cost
cheap discount
discount coupon voucher promo promotion code offer deal
gift present
pay payment
card visa mastercard
amex american
newsletter spam
transfer send
deposit topup
login signin logon log
signin log sign
register signup enrol enroll
password passcode pin
forgot lost forgotten
account profile
delete remove erase close
deactivate close disable
email mail gmail
mails emails
mobile phone cell smartphone cellphone
telephone phone call
call ring contact
contact reach
picture photo image pic
film movie video
find search locate
track trace follow where
tracking status
late delayed delay overdue
slow late
quick fast rapid express
missing lost
stolen theft lost
wrong incorrect
mistake error accident wrong
verify confirm validate
verification identity
allowed permitted possible
forbid prohibit ban block
block freeze lock
unlock unblock
choose select pick
see view show display look
hide conceal
begin start
finish complete end
keep hold
save store keep
copy duplicate
backup export download
download export
import upload
multiple several many
size measure measurement fit
colour color
warranty guarantee
repair fix mend
help support assistance
agent human person representative advisor
country abroad international overseas foreign worldwide
address location
stock available availability
open hours
store shop
spreadsheet sheet
document doc file
folder directory
computer pc laptop desktop
person user someone
friend people
oldest first earliest
newest latest recent
restrict limit constrain
limit maximum most
automatic auto
automatically auto
encrypt secure
duration long time
minimum least
free gratis complimentary
cod cash
top topup
atm cashpoint
spare additional extra another
rejected declined refused denied
accept support
receiver recipient beneficiary
sender from
owner holder
charged debited deducted
twice double duplicate
cheque check
salary wage
wallet purse
date time day
date when
offline local locally
local locally
host install run deploy
retrieve restore recover undo undelete
paste insert
format formatting font
notification notify alert reminder
schedule timer plan
distance route
analyze analysis
overview summary
chat message conversation talk
tweet post
customer client user
specific particular
sole only
sort order arrange
language translate
size big large
large big huge
website site page
app application
browser chrome firefox
job career vacancy hire recruit
bike bicycle
consumer customer
data information details
tax vat
currency exchange
unable fail failed decline declined reject rejected
`

const TURKISH_GROUPS = `
kargo teslimat gonderi paket
paket koli kutu
kurye kargo dagitim
gonder yolla ilet
gel ulas yetis
gecik gec bekle
fatura fis makbuz
ucret fiyat bedel tutar
para ucret tutar odeme
siparis urun
urun parca esya
iptal vazgec
iade geri
degis guncelle yenile duzelt
degis baska
sifre parola
uye kaydol kayit
uye hesap profil
eposta mail email posta
telefon numara cep hat
sil kaldir kapat
destek hizmet yardim temsilci yetkili
ulas ara iletisim gorus
magaza sube bayi dukkan
kariyer ilan eleman
acik calisma mesai
taksit vade
indirim kupon kampanya promosyon
kupon kod
havale eft transfer
yorum degerlendir
bozul ariza
tamir onar servis
kirik hasar catla zarar
kayip bul
yanlis farkli baska hata
sure zaman gun
gir giris oturum
kilit engel bloke
bilgi veri
kur montaj
kosul sart
reklam bulten kampanya mesaj
mesaj sms bildirim
tuken stok mevcut
banka hesap iban
reddet kabul
iki cift
defa kere kez
sirket firma kurumsal
beden numara boy
ogren bil
sikayet sorun
hatirla unut
abone uye
`

const SYNONYMS: Readonly<Record<Stemming, ReadonlyMap<string, readonly string[]>>> = {
  english: read('english', GROUPS),
  turkish: read('turkish', TURKISH_GROUPS),
}

/** The stems that mean much the same as a stem. */
export function synonymsOf(stemming: Stemming, stem: string): readonly string[] {
  return SYNONYMS[stemming].get(stem) ?? NONE
}

function read(stemming: Stemming, groups: string): ReadonlyMap<string, readonly string[]> {
  const synonyms = new Map<string, Set<string>>()
  for (const line of groups.trim().split('\n')) {
    const stems = line.split(' ').map((word) => stemBy(stemming, word))
    for (const one of stems) {
      const others = synonyms.get(one) ?? new Set()
      for (const other of stems) if (other !== one) others.add(other)
      synonyms.set(one, others)
    }
  }
  return new Map([...synonyms].map(([one, others]) => [one, [...others]]))
}
