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
    sure: `caught/catches/catching fire | set ~2 on fire | burst into flames | up in flames | smoke coming/pouring | started smoking/sparking/burning/melting
electric/electrical shock | electrocut* | exploded | blew up in | burned/burnt my/his/her/our | gas leak | carbon monoxide
food poisoning | poisoned | allergic reaction | anaphyla* | choked/choking on | emergency room | hospitalized/hospitalised
rushed/taken/went/ended/admitted ~2 to/in ~2 hospital/er | got/was/were/been injured/hurt by | injured my/me/him/her
kill/killing/hurt/harm/cut myself | end my life | suicid* | want/wanted to die
kill/murder/shoot/stab/hurt you/him/her/them/someone/somebody/everyone | bomb threat
elektrik çarp* | alev al* | yangın çık* | duman çık* | patladı/patlayıp/patlayınca | gaz kaçağı | hastaneye ~2 kaldır*/yat*/git*/gid* | hastanelik
elim/elimi/eli/elini/yüzüm/yüzümü/cildim/cildimi/parmağım/parmağımı/ağzım/ağzımı/bacağım ~1 yandı/yaktı/yanık/kesti/kesildi | zehirlen* | alerjik reaksiyon | alerji yaptı | yaralan*
kendimi öldür* | intihar | öldüreceğim/öldürürüm | canıma kıy*`,
    likely: `on fire | dangerous | unsafe | hazard/hazardous | injury/injuries/injured | hospital | burned/burnt me | bleeding | burns | rash | sparks | overheat*
tehlikeli | yandı/yanıyor | alerji* | hastane*`,
  },
  legal: {
    sure: `legal action/proceedings/steps | sue/suing you/your/them/this | will/gonna sue | going to sue | lawsuit | class action | you in court | take/taking ~3 to court | going to court
small claims | hear/hearing from my/our ~1 lawyer*/attorney*/solicitor* | my/our lawyer*/attorney*/solicitor* ~1 will/contact*/call*/write*/sue*
contact/contacted/contacting/call/calling/hire/hiring/consult/consulting/speak/talk ~3 lawyer/attorney/solicitor | ombudsman | better business bureau | attorney general
report/reporting you/this ~2 to | press charges | breach of contract
avukatım* | avukata ver* | avukat tut* | dava aç*/ed* | mahkemeye | mahkemede görüş* | tüketici mahkemesi* | hakem heyeti* | hakkımı ~1 ara* | yasal/hukuki yol*/işlem*/süreç*/haklarım*
suç duyuru* | savcılı* | ihtarname* | icraya ver* | cimer*`,
    likely: `my/our/a lawyer/attorney/solicitor | legal advice | trading standards | consumer protection/rights | illegal | police report | bbb
avukat* | mahkeme* | tüketici hakları* | noter* | şikayetvar*`,
  },
  fraud: {
    sure: `identity theft | stole my money/card/identity/account/details/data | account ~3 hacked | hacked my/into | card ~3 stolen | stolen card | used my ~1 card | fraudulent | scammed | phishing
unauthorized/unauthorised charge*/transaction*/payment*/purchase*/withdraw*/access/debit* | never/didn't/not authorized/authorised/authorize/authorise ~2 this/these/any/that/the/it
without my permission/consent/knowledge/authorization/authorisation
dolandırıldı* | hesabım* ~2 çal*/ele | hacklen* | kartım* ~3 çalın*/kopyalan* | bilgim/iznim/haberim/onayım dışında/olmadan/yokken | izinsiz çekim*/ödeme*/işlem*`,
    likely: `fraud | scam | scammer* | stolen | stole | hacked | theft
dolandırıcı* | sahte site* | çalındı`,
  },
  person: {
    sure: `talk/speak/chat to/with ~2 human/person/agent/representative/rep/manager/supervisor/someone/somebody/advisor/adviser/operator/people
real/live/actual human/person/agent/people | connect/transfer/put/pass/escalate me/us/this ~3 human/person/agent/representative/manager/supervisor/someone/somebody/operator
want/need/get/give ~2 human/agent/representative/manager/supervisor
yetkili* ~3 görüş*/konuş*/bağla*/aktar* | temsilci* ~2 görüş*/konuş*/bağla*/aktar*/ist* | canlı destek ~1 ist*/bağla*/lazım/lütfen/ile/görüş* | canlı desteğe
biriyle/birisiyle ~1 görüş*/konuş* | gerçek ~1 insan*/kişi* | insanla ~1 görüş*/konuş* | insana/operatöre bağla* | müdürünüz* ~1 görüş*/konuş*`,
    likely: `your manager/supervisor | live agent | talking/speaking to ~1 bot/robot/machine
yetkili biri*/kişi* | müşteri temsilcisi* | canlı destek`,
  },
  urgency: {
    sure: `urgent/urgently | asap | soon as possible | emergency | time sensitive | need ~4 today/tomorrow/tonight
reply/answer/respond/refund/fix/help/cancel/stop/call/contact/send/resolve/need/want/must/sort ~5 immediately/instantly | reply/answer/respond/refund/fix/help/cancel/stop/call/send/resolve/need/want ~4 right away | reply/answer/respond/refund/fix/help/cancel/stop/call/send/resolve/need/want ~4 right now
acil/acilen | ivedi* | derhal | bir an önce | kısa sürede | hemen ~3 iade*/dönüş*/cevap*/iptal*/arayın/yapın/gönderin/lazım/çözün/ilgilenin | bugün/yarın/yarına ~3 lazım/yetiş*`,
    likely: '',
  },
  churn: {
    sure: `cancel/close/delete/terminate/end/cancelling/canceling/closing/deleting my/our ~1 subscription/account/membership/contract/plan
never ~1 buy/order/shop/purchase ~4 again | never buying/ordering/shopping ~4 again | last time i/we buy/order/shop/use | last time i'm/i'll/we're/we'll
go/going/switch/switching/move/moving ~3 to ~2 competitor* | business elsewhere | buy/order/shop/buying/shopping elsewhere | lost ~2 customer/customers | done with you/your
switch/switching/change/changing provider*/supplier*
üyeliğimi/aboneliğimi/hesabımı/sözleşmemi ~1 iptal/kapat*/sil*/sonlandır*/feshed* | bir daha asla | bir daha ~4 almam/almayacağım/almayız/yapmam/yapmayacağım/vermem/vermeyeceğim/kullanmam
başka firma*/marka*/site* ~1 geç* | rakib* ~1 geç*/gid* | son alışverişim* | müşteri* kaybettiniz/kaybediyorsunuz`,
    likely: `your competitor* | never again | leaving you/your | switch/switching to ~2 competitor*/another/different
rakibinize`,
  },
}

/** Where one of these stands, an alarm phrase in it means nothing. */
export const HARMLESS_PHRASES = `i/we used my | shoot you/them ~2 email*/message*/text*/note*/line | suicide squad | kill/die/killing/dying for | it kill/hurt you | dying to | die of/laughing | exploded in popularity | to die for
on fire lately/today | is/are on fire | fire sale | smoke detector*/alarm* | hospital bag*/bed*/scrubs/gown* | work/works/working ~3 hospital | deliver*/delivery/ship*/address ~3 hospital
injury time | stole the/my show/heart | fraud protection/prevention/department | scam alert*
human hair/size/sized/body/food/resources/rights | estate/travel/cleaning agent* | manager account*/role*/app*/login*/position | password/task/account manager | me to speak/talk | from/by/for real people
emergency kit*/exit*/contact*/light*/number | in case of ~1 emergency | urgent care
anywhere else | never ~5 elsewhere | subscription to ~3 newsletter | newsletter subscription
sue's | lawyer friend/gift*/joke* | dangerous goods | dangerous curves
ışığı/ışık/ışıklar/lamba/lambası/ekranı yandı | kapı/kapım/zil/zilim çalındı | acil servis/çıkış/durum* | asla başka/baska | başka yerden/yerde | avukat cübbe*/bürosu*`
