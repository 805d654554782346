/** Turkish word beginnings, folded, by what they say of the mood: endings follow the stem, so beginnings are compared. */
export const TURKISH_BEGINNINGS: Readonly<Record<string, string>> = {
  '-3.2': `berbat rezalet rezil igrenc nefret dolandiric sahtekar kepazelik skandal felaket korkunc lanet serefsiz utanc yuzsuz hirsiz sacmalik`,
  '-2.4': `kotu bozuk kirik kirilmis hasarli hatali yanlis eksik sikayet magdur maduru pisman sinir kizgin ofke ofkeli biktim bikti yeter rahatsiz
umursamaz ilgisiz saygisiz kaba yalan kandir aldat uzgun uzul uzucu mutsuz sorumsuz yetersiz kalitesiz defolu ezik yirtik
kullanilmis cop guvenilmez guvenmi berbatti sinirli usandim caresiz aksaklik zarar kayip kaybol kaybet fena cokuyor coktu coker calismi calismaz cozulme cozmed avukat mahkeme `,
  '-1.6': `sorun problem hata gec gecik gecikme gecikti bekliyorum bekledim bekletil beklet bekle ulasmadi gelmedi gelmiyor gelmemis gonderilmedi
verilmedi alamadim alamiyorum yapamiyorum giremiyorum olmadi olmuyor acilmiyor yok hala yavas
pahali zor endise eksi maalesef`,
  '0': `bekledigimden beklentimden beklentimin yokus yoklama`,
  '1.8': `iyi guzel tesekkur sagol sagolun memnun begen begendim hizli kolay basarili yardimci nazik kibar guleryuz ilgili kaliteli
saglam ozenli rahat uygun temiz sevdim seviyorum sev cozuldu halloldu tesekkurler`,
  '3': `harika mukemmel muhtesem super sahane efsane bayildim kusursuz muthis enfes favori supersiniz harikasiniz`,
}

/** Turn the Turkish mood word before them: `iyi değil`. */
export const TURKISH_NEGATORS: ReadonlySet<string> = new Set(['degil', 'degildi', 'degilim', 'degiliz', 'degilsiniz'])
export const TURKISH_BOOSTERS: ReadonlySet<string> = new Set([
  'cok',
  'asiri',
  'gercekten',
  'kesinlikle',
  'tam',
  'resmen',
  'fazla',
  'hic',
])

export const TURKISH_PHRASES: Readonly<Record<string, string>> = {
  '-3': `paramı geri istiyorum|para tuzağı|para iade edilmedi|bir daha asla|yeter artık|rezalet ötesi|hakkımı arayacağım|tüketici hakem heyeti`,
  '-2.2': `hayal kırıklığı|hala gelmedi|hala ulaşmadı|hala bekliyorum|cevap yok|cevap alamadım|cevap vermiyorlar|dönüş yapılmadı|dönüş yok
|geri dönüş yapılmadı|kimse yok|kimse cevap vermiyor|ses yok|memnun kalmadım|iki kere|iki kez|iki defa|memnun değilim|iade edilmedi|teslim edilmedi|işe yaramıyor|beğenmedim|tavsiye etmem|tavsiye etmiyorum`,
  '0': `iyi günler|iyi akşamlar|iyi geceler|iyi çalışmalar|kolay gelsin|sorun değil|sorun yok|sıkıntı yok|fazla değil|problem değil|günaydın`,
  '2': `sorun yaşamadım|sorun yaşamadık|sorun çıkmadı|sorun çıkarmadı|fena değil|tavsiye ederim|elinize sağlık|eline sağlık|çok teşekkür|emeğinize sağlık|sorun çözüldü|memnun kaldım|iyi ki`,
}
