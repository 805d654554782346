/** Turkish word beginnings, folded, by what they say of the mood: endings follow the stem, so beginnings are compared. */
export const TURKISH_BEGINNINGS: Readonly<Record<string, string>> = {
  '-3.2': `berbat rezalet rezil igrenc nefret dolandir sahtekar kepazelik skandal felaket korkunc lanet serefsiz utanc yuzsuz hirsiz sacmalik
terbiyesiz`,
  '-2.4': `kotu bozuk kirik kirilmis hasarli hatali yanlis eksik sikayet magdur maduru pisman sinir kizgin ofke ofkeli biktim bikti yeter rahatsiz
umursamaz ilgisiz saygisiz kaba yalan kandir aldat uzgun uzul uzucu mutsuz sorumsuz yetersiz kalitesiz defolu ezik yirtik
kullanilmis cop guvenilmez guvenmi berbatti sinirli usandim caresiz aksaklik zarar kayip kaybol kaybet fena cokuyor coktu coker calismi calismaz cozulme cozmed avukat mahkeme
sahte taklit replika cakma bozul arizali arizalan ezil yirtil sokul sokuk cizik cizil catla kopuk lekeli deforme curuk kufl bayat basarisiz ozensiz
lezzetsiz tatsiz kullanissiz faydasiz guvensiz memnuniyetsiz dayaniksiz huzursuz kusurlu kustah laubali azarla ayip oyala oyaliyor degmez
mahvol mahvet enayi kazik kaziklan soygun hileli haksiz adaletsiz umursam onemsemi begenmi begenme iskence perisan cirkin kirli parcalan`,
  '-1.6': `sorun problem hata gec gecik gecikme gecikti bekliyor bekledim bekledik bekletil beklet bekle ulasmadi gelmedi gelmiyor gelmemis gonderilmedi
verilmedi alamadim alamiyorum yapamiyorum giremiyorum olmadi olmuyor acilmiyor yok hala yavas
pahali zor endise eksi maalesef sikinti reddedil reddet firlat bulanik gereksiz fahis ariza leke kirildi kirilan gurultu ilgilenmi
duyarsiz bosuna tovbe yazik bezdir eziyet kusur
bahane bagird bagiriyor solmus soldu solgun kasiyor takiliyor sacma anlamsiz mantiksiz tutarsiz zayif unutmus unutuldu gecistir cevapsiz sonucsuz olumsuz
sevmedi sevmiyor`,
  '-0.9': `gunlerdir haftalardir aylardir saatlerdir defalarca kacinci ustelik keske`,
  '0': `bekledigimden beklentimden beklentimin yokus yoklama beklenti hatay sorunuz yeterince kayipl hatirla zorunlu
yanlislikla eksiler kabak kabar hatirlat bekleyebil geciktirme ilgili kaban kirikkale sinirsiz`,
  '0.9': `yeterli zamaninda vaktinde mantikli cazip ekonomik hesapli ideal guvenle`,
  '1.8': `iyi iyiydi iyiymis iyidir guzel tesekkur sagol sagolun memnun begen hizli kolay basarili yardimci nazik kibar guleryuz kaliteli
saglam ozenli ozenle rahat uygun temiz sevdim sevdi seviyor sever sevil sevindi cozuldu cozdunuz halloldu giderildi mutlu lezzet nefis pratik zarif
kullanisli yumusac dayanikli guvenilir sorunsuz eksiksiz hatasiz hasarsiz problemsiz sikintisiz zahmetsiz puruzsuz lekesiz anlayisli
tatli konforlu estetik saolun minnettar cozdu hayran hosuma keyif titiz profesyonel zevkl yakisti rahatlad bravo tebrik vazgecilmez ozen`,
  '3': `harika mukemmel muhtesem super sahane efsane bayild kusursuz muthis enfes favori supersiniz harikasiniz olaganustu kusursuzdu`,
}

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
  '-3': `paramı geri istiyorum|para tuzağı|para iade edilmedi|bir daha asla|yeter artık|rezalet ötesi|hakkımı arayacağım|tüketici hakem heyeti
|tüketici hakem heyetine|tüketici mahkemesine|sakın almayın|yazıklar olsun|böyle rezalet|dalga mı geçiyorsunuz|dalga geçiyorsunuz|alay mı ediyorsunuz`,
  '-2.2': `hayal kırıklığı|hala gelmedi|hala ulaşmadı|hala bekliyorum|cevap yok|cevap alamadım|cevap vermiyorlar|dönüş yapılmadı|dönüş yok
|geri dönüş yapılmadı|kimse yok|kimse cevap vermiyor|ses yok|memnun kalmadım|iki kere|iki kez|iki defa|memnun değilim|iade edilmedi|teslim edilmedi|işe yaramıyor|beğenmedim|tavsiye etmem|tavsiye etmiyorum
|işe yaramaz|işe yaramadı|paraya değmez|parama yazık|parasına yazık|paraya yazık|yazık paraya|çöpe attım|çöpe gitti|çöp oldu|boşa gitti|elimde kaldı|uzak durun|almayın|inanmayın|aldanmayın
|alakası yok|ilgisi yok|alakası bile yok|ikinci el ürün|kullanılmış ürün|farklı ürün|tamamen farklı|çok farklı geldi|farklı geldi|renk verdi|renk attı
|böyle hizmet|böyle firma|böyle şey olmaz|böyle iş olmaz|bu nasıl hizmet|bu nasıl iş|bu nasıl firma|bu nasıl bir hizmet|ne biçim|ne arayan|haberim yok|haber verilmedi|bilgi verilmedi
|iki aydır|söz verdiniz|söz verilen|söz verdiğiniz|neden iptal ettiniz|iptal etmişsiniz|kalitesi düşük|kalite düşük|düşük kalite|kalitesi çok düşük|beklentimin altında|beklentimin çok altında|beklentinin altında
|çok ince|çok dar|çok küçük geldi|küçük geldi|dar geldi|büyük geldi|bol geldi|robot gibi|anlamsız cevaplar|aynı cevabı|atıp gitmiş|para çekildi ama|nerede kaldı|nerde kaldı|bu kaçıncı|boş çıktı|boş geldi|içi boştu|içi boş|boş kutu|soğuk geldi|buz gibi geldi|beş para etmez|hep aynı bahane|daha iyisi alınır`,
  '-0.3': `dönüşünüzü bekliyorum|cevabınızı bekliyorum|yardımınızı bekliyorum|bilgi bekliyorum|yanıtınızı bekliyorum|haber bekliyorum|yanlış yazdım|yanlış girdim|yanlış seçtim
|yanlış adres yazdım|yanlış adres girdim|yanlış beden seçtim|yanlış beden aldım|yanlış sipariş verdim|yanlış numara yazdım`,
  '0': `iyi günler|iyi akşamlar|iyi geceler|iyi çalışmalar|iyi haftalar|iyi bayramlar|kolay gelsin|sorun değil|sorun yok|sıkıntı yok|fazla değil|problem değil|günaydın|yok mu|var mı yok mu|uygun mu|uygun mudur
|hoş geldiniz|hoş bulduk|güzel mi|iyi mi|kaliteli mi|rahat mı|sağlam mı|kolay mı|en iyi nasıl|hata kodu|kusura bakmayın|kusura bakma|bekleme süresi|kayıp eşya|sorun bildir|kaç iş günü|farklı olabilir|yeni bir sorun`,
  '1.5': `beklediğim gibi|istediğim gibi|umduğum gibi|fotoğraftaki gibi|görseldeki gibi|resimdeki gibi|göründüğü gibi|anlatıldığı gibi|fiyat performans|ertesi gün elime|ertesi gün geldi|hemen geldi|erken geldi
|vaktinden önce|zamanından önce|düşük fiyat|ışık hızıyla|ışık hızında|jet hızıyla|işimi gördü|işe yaradı|hak ediyor|parasını hak|parasına değer|kısa sürede çözüldü|gönül rahatlığıyla
|çok şık|çok ilgili|çok ilgiliydi|çok ilgililer|ilgi alaka|işe yarıyor|tam oldu|tam oturdu|mis gibi`,
  '2': `sorun yaşamadım|sorun yaşamadık|sorun çıkmadı|sorun çıkarmadı|fena değil|tavsiye ederim|tavsiye ediyorum|tavsiye ederiz|elinize sağlık|eline sağlık|ellerinize sağlık|çok teşekkür|emeğinize sağlık|emeğine sağlık|sorun çözüldü|memnun kaldım|memnun kaldık|iyi ki
|sağ olun|sağ ol|var olun|on numara|10 numara|10 puan|tam puan|yine alırım|tekrar alırım|yine alacağım|tekrar alacağım|tekrar sipariş vereceğim|allah razı olsun|daha kaliteli|daha güzel|pişman olmazsınız|bu fiyata kaçmaz|jet gibi|jet hızında|şimşek gibi|helal olsun|yüzümü güldürdünüz`,
}
