/** What a message may call for beside an answer. */
export type Alarm = 'safety' | 'legal' | 'fraud' | 'person' | 'urgency' | 'churn'

interface Phrases {
  /** Mean it in any mood. */
  readonly sure: string
  /** Mean it where the mood isn't good: "scam" in a question about one is none. */
  readonly likely: string
}

/** See `phraseOf` for how they are written. A phrase a line or after `|`; English, then Turkish. */
export const ALARM_PHRASES: Readonly<Record<Alarm, Phrases>> = {
  safety: {
    sure: `caught/catches/catching fire | set ~2 on fire | burst into flames | up in flames | smoke coming/pouring | sparks ~1 flew/flying/coming | started smoking/sparking/burning/melting
electric/electrical shock | electrocut* | exploded | blew up in | burned/burnt my/his/her/our | gas leak | carbon monoxide
food poisoning | poisoned | allergic reaction | anaphyla* | choked/choking on/my/me | start/started ~1 fire in/on/at | chipped/broke/cracked ~1 tooth | found ~3 nail/glass/metal/plastic/needle/screw/worm/insect/mouse/maggots in | emergency room | hospitalized/hospitalised
rushed/taken/went/ended/admitted ~2 to/in ~2 hospital/er | got/was/were/been injured/hurt/shocked by/when | injured my/me/him/her | hit/burned/burnt/cut/struck by your | ran over
pieces/bits/shards/shard of ~1 glass/metal | piece/pieces of ~2 plastic/wood in | swallowed | blister* | chemical burn* | smell/smells/smelled/smelt ~1 gas
skin/scalp/eye/eyes/face/hands/lips ~2 burning/swollen/itching/blistered | broke/broken my/his/her ~1 arm/leg/wrist/ankle/nose/tooth/hip/foot/finger/hand/back
passed out | fainted | unconscious | fell on me/my/him/her/us | cut my/his/her/our ~1 finger/hand/foot/arm/leg/face
kill/killing/hurt/harm/cut myself | end my life | ending/end it all | suicid* | want/wanted to die | not/don't want to live | yaşamak istemiyorum
kill/murder/shoot/stab/hurt you/him/her/them/someone/somebody/everyone | bomb threat
elektrik çarp* | alev al* | yangın çık* | duman çık* | patladı/patlayıp/patlayınca | gaz kaçağı | hastaneye ~2 kaldır*/yat*/git*/gid* | hastanelik
elim/elimi/eli/elini/yüzüm/yüzümü/cildim/cildimi/parmağım/parmağımı/ağzım/ağzımı/bacağım ~1 yandı/yaktı/yanık/kesti/kesildi | zehirlen* | alerjik reaksiyon | alerji yaptı | yanık*/yara* oluş* | yaralan* | yuttu/yutmuş/yuttum | acildeyiz/acildeyim/acile kaldır* | kanıyor/kanadı | baygınlık* | bayılıp ~1 düş*/yere/hastane* | sonra ~2 bayıldı/bayıldım/bayılmış | gaz koku* | cam parça*
kolum/kolumu/bacağım/bacağımı/elimi/ayağımı kırıldı/kırdım
kendimi öldür* | intihar | öldüreceğim/öldürürüm | canıma kıy*`,
    likely: `on fire | dangerous | unsafe | hazard/hazardous | injury/injuries/injured | hospital | burned/burnt me | bleeding | burns | rash | sparks | overheat* | collapsed | vomit* | threw up | mold/mould/moldy/mouldy | shocked me
tehlikeli | yandı/yanıyor | alerji* | hastane* | kustu/kusuyor/kustum | döküntü* | küflü*`,
  },
  legal: {
    sure: `legal action/proceedings/steps/options/remedies/claim | sue/suing you/your/them/this | will/gonna sue | going to sue | lawsuit | class action | you in court | next ~2 is court | pursue/pursuing/settle/fight/end ~3 in court | consumer affairs/court | letter from ~2 lawyer/attorney/solicitor | take/taking ~3 to court | going to court
small claims | hear/hearing from my/our ~1 lawyer*/attorney*/solicitor* | my/our lawyer*/attorney*/solicitor* ~1 will/contact*/call*/write*/sue* | my/our lawyers/attorneys/solicitors | involve/involving ~2 lawyer*/attorney*/solicitor* | we/i'll/we'll sue
contact/contacted/contacting/call/calling/hire/hiring/consult/consulting/speak/talk ~3 lawyer/attorney/solicitor | ombudsman | better business bureau | the bbb | attorney general
report/reporting you/this ~2 to | press charges | breach of contract
avukatım* | avukata ver* | avukat tut* | dava aç*/ed* | mahkemeye | mahkemede görüş* | tüketici mahkemesi* | hakem heyeti* | hakkımı ~1 ara* | yasal/hukuki yol*/işlem*/süreç*/haklarım*
suç duyuru* | savcılı* | ihtarname* | icraya ver* | cimer*`,
    likely: `my/our/a lawyer/attorney/solicitor | legal advice | complaint with the | trading standards | consumer protection/rights | illegal | police report | bbb
avukat* | mahkeme* | tüketici hakları* | noter* | şikayetvar*`,
  },
  fraud: {
    sure: `identity theft | stole my money/card/identity/account/details/data | account ~3 hacked/compromised | without me/us knowing | charged ~3 by someone | under/in my name ~4 not | hacked my/into | card ~3 stolen | stolen card | used my ~1 card | someone/somebody/stranger ~2 logged/accessed/using/changed/opened/spent/withdrew my/into/the/on
logged into my | did/do not/never ~1 make/place/made/placed this/these/that/those ~1 purchase*/order*/payment*/transaction*/charge*/transfer* | didn't make/place this/these/that/those ~1 purchase*/order*/payment*/transaction*/charge*/transfer*
charge/charges/transaction/transactions/payment/payments/purchase/purchases/withdrawal/transfer ~6 not/don't/didn't ~1 recognize/recognise/recognized/recognised | fraudulent | scammed | phishing
unauthorized/unauthorised charge*/transaction*/payment*/purchase*/withdraw*/access/debit* | never/didn't/not authorized/authorised/authorize/authorise ~2 this/these/any/that/the/it
without my permission/consent/knowledge/authorization/authorisation
dolandırıldı* | hesabım* ~2 çal*/ele | hacklen* | kartım*/kart* ~3 çalın*/kopyalan* | yapmadığım/yapmadığımız ~2 alışveriş*/harcama*/işlem*/ödeme* | bana ait olmayan | bilgim/iznim/haberim/onayım dışında/olmadan/yokken | izinsiz çekim*/ödeme*/işlem*`,
    likely: `fraud | scam | scammer* | stolen | stole | hacked | theft
dolandırıcı* | sahte site* | çalındı`,
  },
  person: {
    sure: `talk/speak/chat to/with ~2 human/person/agent/representative/rep/manager/supervisor/someone/somebody/advisor/adviser/operator/people | talk/speak/chat to/with ~1 customer/your service/support/care/team
real/live/actual human/person/agent/people | connect/transfer/put/pass/escalate me/us/this ~3 human/person/agent/representative/manager/supervisor/someone/somebody/operator
want/need/get/give ~2 human/agent/representative/manager/supervisor | give/get me ~1 person | transfer/connect/put me ~2 support ~1 team | have/let/ask/get ~1 someone/somebody phone/call/contact/ring me | someone/somebody ~1 call me | call me back | call back from ~1 manager/human/agent/person/someone
put ~1 through to | connect/transfer/put/pass me ~3 customer service/support/care | agent/human/representative/operator/manager please | rather/prefer ~4 person/human
yetkili* ~3 görüşmek*/görüşebil*/görüşey*/görüşel*/görüştür*/konuşmak*/konuşabil*/konuşay*/konuşal*/bağla*/aktar* | temsilci* ~2 görüşmek*/görüşebil*/görüşey*/görüşel*/görüştür*/konuşmak*/konuşabil*/konuşay*/konuşal*/bağla*/aktar*/ist* | canlı destek ~1 ist*/bağla*/lazım/lütfen/ile | canlı desteğe
biriyle/birisiyle ~1 görüşmek*/görüşebil*/görüşey*/görüşel*/görüştür*/konuşmak*/konuşabil*/konuşay*/konuşal* | gerçek ~1 insan*/kişi* | insanla ~1 görüşmek*/görüşebil*/görüşey*/görüşel*/görüştür*/konuşmak*/konuşabil*/konuşay*/konuşal* | insana/operatöre/birine/birisine bağla* | insan ist* | temsilci/yetkili/insan lütfen | müşteri hizmetleri* ~1 bağla*/görüşmek*/görüşebil*/ist* | beni ara*/arayın | arar mısınız | müdür* ~1 görüşmek*/görüşebil*/görüşey*/görüşel*/görüştür*/konuşmak*/konuşabil*/konuşay*/konuşal*`,
    likely: `your manager/supervisor | live agent | talking/speaking to ~1 bot/robot/machine
yetkili biri*/kişi* | müşteri temsilcisi* | canlı destek`,
  },
  urgency: {
    sure: `urgent/urgently | asap | soon as possible | emergency | time sensitive | respond/reply/answer now | please hurry | hurry up | by tomorrow/tonight | running out of time | leaves/departs/starts in ~2 hour/hours/minutes | need ~4 today/tomorrow/tonight
reply/answer/respond/refund/fix/help/cancel/stop/call/contact/send/resolve/need/want/must/sort ~5 immediately/instantly | reply/answer/respond/refund/fix/help/cancel/stop/call/send/resolve/need/want ~4 right away | reply/answer/respond/refund/fix/help/cancel/stop/call/send/resolve/need/want ~4 right now
acil/acilen | ivedi* | derhal | bir an önce | kısa sürede | hemen ~3 iade*/dönüş*/cevap*/iptal*/arayın/yapın/gönderin/lazım/çözün/ilgilenin | bugün/yarın/yarına ~3 lazım/yetiş*`,
    likely: '',
  },
  churn: {
    sure: `cancel/close/delete/terminate/end/cancelling/canceling/closing/deleting my/our ~1 subscription/account/membership/contract/plan/profile
never ~1 buy/order/shop/purchase ~4 again | never buying/ordering/shopping ~4 again | last time i/we buy/order/shop/use | last time i'm/i'll/we're/we'll
go/going/switch/switching/move/moving ~3 to ~2 competitor* | money/business/custom elsewhere | take/taking my/our money/business/custom | not/won't/wouldn't ~1 ordering/buying/shopping/order/buy/shop ~4 again | not/never coming back | won't be back | out of ~1 contract | never see ~2 penny/cent/dollar/euro | cancel everything | lost me as | buy/order/shop/buying/shopping elsewhere | lost ~2 customer/customers | done with ~1 you/your/company/shop/store/brand
switch/switching/change/changing provider*/supplier*
üyeliğimi/aboneliğimi/hesabımı/sözleşmemi ~1 iptal/kapat*/sil*/sonlandır*/feshed* | bir daha asla | artık ~3 almayacağım/almam/almayız/kullanmayacağım/vermeyeceğim | bir daha ~4 almam/almayacağım/almayız/yapmam/yapmayacağım/vermem/vermeyeceğim/kullanmam
başka firma*/marka*/site* ~1 geç* | rakib* ~1 geç*/gid* | son alışverişim* | müşteri* kaybettiniz/kaybediyorsunuz`,
    likely: `your competitor* | never again | i'm/am/are/we're switching to | unsubscribing from your | leaving you/your | switch/switching to ~2 competitor*/another/different
rakibinize`,
  },
}

/** Where one of these stands, an alarm phrase in it means nothing. */
export const HARMLESS_PHRASES = `i/we used my | shoot you/them ~2 email*/message*/text*/note*/line | suicide squad | kill/die/killing/dying for | it kill/hurt you | dying to | die of/laughing | exploded in popularity | to die for
on fire lately/today | is/are on fire | fire sale | smoke detector*/alarm* | hospital bag*/bed*/scrubs/gown* | work/works/working ~3 hospital | deliver*/delivery/ship*/address ~3 hospital
injury time | burned/burnt my mouth/tongue/cd* | ran over budget | passed out samples | swallowed up | smell/smells/smelled ~1 great/good/nice/amazing | fell on my/me ~1 knees | stole the/my show/heart | fraud protection/prevention/department | scam alert*
human hair/size/sized/body/food/resources/rights | estate/travel/cleaning agent* | manager account*/role*/app*/login*/position | password/task/account manager | me to speak/talk | from/by/for real people
emergency kit*/exit*/contact*/light*/number | in case of ~1 emergency | urgent care
anywhere else | never ~5 elsewhere | subscription to ~3 newsletter | newsletter subscription
sue's | lawyer friend/gift*/joke* | dangerous goods | dangerous curves
ışığı/ışık/ışıklar/lamba/lambası/ekranı yandı | kapı/kapım/zil/zilim çalındı | acil servis/çıkış/durum* | asla başka/baska | başka yerden/yerde | avukat cübbe*/bürosu*`
