/*
 * Roots of the Turkish that customers of shops, banks and carriers write, folded: ş is s, ı is i. What a noun or a verb
 * makes by endings ("satici" of "sat", "kilitle" of "kilit") isn't listed, unless the root alone would be another word.
 */

const NOUNS = `
abone acele acenta acil adet adim adres agustos aile akim aksam aksesuar aktif alan alarm alisveris almanya alt altin
ambalaj ana anahtar ankara anlasma anne apartman araba arac aralik arastirma ariza arka arkadas asama asgari atm avans
avrupa ay ayakkabi ayar aydinlatma ayni ayri ayricalik ayrinti azami baba bagaj bahce bakim bakiye balkon banka bardak
barkod basamak basari basit baska baski bayi bayram bebek bedava bedel beden belge belirli benzer beyaz bilet bilgi
bilgisayar birey bireysel birim bluz bolge bolum bonus borc boya boyut bugun bulten buton buyuk buzdolabi cadde cam
camasir canli canta carsamba cep cesit cevap ceza cift cihaz cocuk cogu cop cuma cumartesi cuzdan daire dakika damga
dava defter deger dekont depo depozito dergi ders destek detay devam devir dijital dikkat dil dilekce dis dogru dogum
doktor dolap dolar dolu donem dosya dugme dun durum duvar duyuru ebeveyn eft ek ekim ekip ekonomi ekran eksik ekstre el
elbise eldiven elektrik elektronik eleman email emanet engel eposta erken ertesi esas eser eski esofman esya etiket ev
evrak eylul fabrika faiz fark farkli fatura fayda fazla firin firma fis fiyat form fotograf fransa fren garanti gazete
gece gecerli gecersiz gecici genc gerekli gezi gida giyim giysi gizli gizlilik gomlek gorev gorevli gorsel guc gumruk
gun guncel guven guvenlik haber hafta hala hali hareket harf harita hasar hastane hata hatirlatma hava havale hayat
hayir hazir haziran hedef hediye hemen hesap hiz hizmet hobi hoparlor hukuk iade icerik iddia ihlal ihracat ihtiyac
ikame ikinci il ilac ilan ilce iletisim ilgi ilk imkan imza ince indirim ingiltere insan internet iptal is isaret islem
istanbul istek isyeri itibar itiraz iz izin izmir kabin kablo kabul kademe kadin kagit kahve kalem kalite kamera
kampanya kanal kanun kapak kapasite kapi kapsam karekod kargo karsilik kart kasa kasim kat katalog kategori katki kaynak
kaza kazak kazanc kelime kenar kere kez kibris kilif kilit kilo kimlik kira kirmizi kisa kisi kisisel kisit kit kitap
klavye klima kod kolay koli komisyon komsu kontor kontrol konu konum konut kopya kose kosul kozmetik kredi kripto kucuk
kulak kulaklik kupe kupon kural kurs kurum kurumsal kurye kutu kuyum lastik levha limit link lira liste logo maas madde
maddi magaza mahalle mail makbuz makine mal malzeme marka market mart masa masraf mavi mayis mayo medya mektup memur
menu merkez mesaj meslek metin metre mevcut mevduat mikser miktar mobil mobilya model montaj motor mucevher mudur
muhasebe musteri mutfak muzik nakit nakliye neden net nisan nokta normal not nufus numara ocak oda odak odul ofis ogle
ogrenci ogretmen okul olay olumlu olumsuz onay onceki oncelik onem online operator opsiyon oran ornek orta ortak
ortalama otel otobus otomatik oturum oy oyun oyuncak ozel ozellik ozet ozur paket palto panel pantolon para parca parfum
parola pasaport pazar pazartesi pencere perde performans persembe personel pesin pil pin plaka plan platform pos poset
posta poz pozisyon prim problem profil program proje promosyon prosedur protokol puan raf rahat rakam randevu rapor
referans rehber reklam rekor renk resmi risk rota ruj saat sabah sabit sac sadakat sahip sahis sahsi sahte sali salon
sanal sandalye saniye sans sart satin satir savunma sayac sayfa sayi sebep sekme semt sene sepet serbest seri sertifika
servis ses sezon sifre sigara sigorta sikayet silah simge sinir siparis sira sirket sirkuler sistem site sivi siyah sms
soguk sohbet sokak son sonra sonuc sorgu soru sorumlu sorun sosyal soz sozlesme sponsor spor stok subat sube suphe
supheli sure surec surpriz surum sut taahhut taban tablet takim takip taksi taksit talep talimat tam tamam tamir tane
taraf tarif tarife tarih tasarim tatil tavan tavsiye tazminat tedarik tek teklif teknik teknoloji tekrar tel telefon
televizyon temas temel temin temizlik temmuz temsilci teras tercih tercume termos ters tesekkur test tesvik ticaret tip
tisort toplam toplanti torba tuketici tum tur turist turk turkiye turuncu tus tutanak tutar ucak ucret ufak ulke unvan
urun usta usul uyari uygun uzak uzeri uzman uzun vade vakif valiz vekil vergi veri vesika video virus vitrin vize web
yabanci yakin yakit yalan yan yanit yanlis yara yardim yarim yarin yas yasal yazi yazilim yeni yer yesil yetiskin yil
yildiz yol yolcu yon yontem yorum yuk yuz yuzde yuzey zaman zarar zarf zil zincir ziyaret zor zorunlu
`

const VERBS = `
acikla affet aktar al aldat algila alis anla anlas anlat ara artir at ata atla ayarla ayir ayril azal bagis bagla bak
barin bas basar basla begen bekle belirle belirt besle bil bildir bin birak birik birles bit bol bul bulun bulus buyu
cagir cal calis cek cevir cik cop dagit danis davran degerlendir degin dene denetle dile dinle dokun dol dola don dondur
donus donustur doyur dur dus dusun duy duyur duzelt duzenle edin ekle emin engelle eri eris ertele esle eslestir ez gec
gel gelis getir gez gir git giy gizle gor goruntule gorus goster gul guncelle hallet harca hatirla hazirla heyecanlan
hisset hizlan hosla icer ikna ilerle ilet in inan incele indir isle islet iste izle kal kaldir kalk kapla kapsa kar
karistir karsila karsilas karsilastir katil katla kay kaydol kazan kirala kis kisalt kiy kok kon konus kop koru kos kov
koy kullan kur kurtar kutla listele ogren oku ol olc olus onayla oner otele oyala oyna paylas planla rastla reddet sagla
sakin sakla san sap sar sat savun seslen sev sevin sifirla sik sikis sil sirala sok sokul sonlan sonlandir sor sorgula
soyle sun sur surdur sus suz tamamla tani tanimla tanis tart tartis tasarla tasi tasin temizle terk tikla topla tuket
tut uc ugra ulas unut uret uy uyan uydur uygula uyu uyus uza uzat var varis vazgec vur yag yak yakala yan yansi yap
yapis yararlan yarat yardimlas yasa yasakla yat yatir yayimla yayinla yaz yedekle yenile yerles yerlestir yet yetis yika
yolla yonet yonlendir yukle yuru yurut yut zorla zorlan
`

/** One line a family: filed under its first word. A hyphen marks verbs. */
const FAMILIES = `
ac- acik
ad isim ism
basvur- basvuru
boz- bozuk
coz- cozum
degis- degisiklik
emir emr
et- edil- ettir-
fikir fikr
gecik- gecikme rotar
gonder- gonderi
hak hakk
hat hatt
kapat- kapa- kapan- kapali
kaybet- kaybol- kayip kayb
kayit kayd kaydet-
kes- kesinti
kir- kirik
kisim kism
kurulus kuruluslar
ode- odenek
resim resm
say- sayin
sec- secenek
sehir sehr
sekil sekl
sevk- sevkiyat
teslim teslimat
tuken- tukenmis
uye uyelik
vakit vakt
ver- verin verir
yetki yetkili
yurt yurtdis
`

/** What is said in most questions whatever they are about: "yapabilir miyim", "istiyorum", "mümkün mü". */
const SMALL = `
degil ol- et- yap- iste- de- bil- gerek- gerek lazim mumkun sey kendi var yok kac ben sen biz siz bura ora bana sana baz tum hepsi simdi nere hangi kim ne
artik hemen peki sonra once cogu diger
`

/** What a word is filed under. */
export interface Root {
  /** Of verbs with a hyphen, which tells `al-`, take, from a noun. */
  readonly key: string
  readonly isVerb: boolean
}

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/)

/** By what a root looks like in a folded word; a verb and a noun may look alike. */
export const ROOTS: ReadonlyMap<string, readonly Root[]> = rootsOf()

/** Keys of words that say little of what a text is about. */
export const SMALL_KEYS: ReadonlySet<string> = new Set(wordsOf(SMALL))

function rootsOf(): ReadonlyMap<string, readonly Root[]> {
  const roots = new Map<string, Root[]>()
  const add = (written: string, key: string) => {
    const isVerb = written.endsWith('-')
    const form = isVerb ? written.slice(0, -1) : written
    const others = (roots.get(form) ?? []).filter((root) => root.isVerb !== isVerb)
    roots.set(form, [...others, { key, isVerb }])
  }
  for (const noun of wordsOf(NOUNS)) add(noun, noun)
  for (const verb of wordsOf(VERBS)) add(`${verb}-`, `${verb}-`)
  for (const small of wordsOf(SMALL)) add(small, small)
  for (const family of FAMILIES.trim().split('\n')) {
    const [key = '', ...others] = wordsOf(family)
    for (const word of [key, ...others]) add(word, key)
  }
  return roots
}
