/** What customers of shops write in Turkish, by intent, one message a line: written for this project. */
export const TURKISH_SHOP_EXAMPLES: Readonly<Record<string, string>> = {
  order_status: `siparişim nerede kaldı acaba
kargom gelmedi hala bekliyorum
kargom iki gündür aynı yerde görünüyor
siparişim kargoya verilmedi mi
ürün ne zaman elime ulaşır
ne zaman teslim edilecek siparişim
paketim bugün gelir mi
sipariş takibi yapmak istiyorum
takip numaram çalışmıyor
kargo takip numaramı öğrenebilir miyim
teslim edildi görünüyor ama bana gelmedi
üç haftadır siparişimi bekliyorum
siparişim hazırlanıyor yazıyor ne zaman çıkar
aldığım ürün hala gelmedi
kargo nerede şu an
siparişimin son durumu nedir
verdiğim sipariş onaylandı mı
paketim kayboldu galiba
kurye gelmedi bugün
siparişim gecikti neden`,
  delivery: `kargo kaç günde gelir
ne kadar sürede teslim ediyorsunuz
teslimat süresi nedir
aynı gün teslimat var mı
ücretsiz kargo için ne kadar alışveriş yapmalıyım
Almanya'ya kargo yapıyor musunuz
bizim ilçeye teslimat yapılıyor mu
hangi kargo firmasıyla çalışıyorsunuz
mağazadan teslim alabilir miyim
bayramda kargo çalışıyor mu
kargo parası alıyor musunuz
hızlı kargo seçeneği var mı
köye teslimat yapıyor musunuz
bugün sipariş versem ne zaman gelir`,
  order_change: `siparişimde değişiklik yapabilir miyim
siparişteki rengi değiştirmek istiyorum
verdiğim siparişin bedenini büyütmek istiyorum
bir ürün daha ekleyebilir miyim siparişe
adedi ikiye çıkarabilir miyiz
siparişimi güncelleyebilir misiniz
siparişimden bir ürünü çıkarın lütfen
iki siparişimi birleştirebilir misiniz
yanlış renk seçmişim sipariş verirken`,
  order_cancellation: `sipariş iptal
siparişimi nasıl iptal ederim
siparişi iptal etmek mümkün mü
verdiğim siparişten vazgeçtim
kargoya verilmeden iptal edin lütfen
yanlışlıkla sipariş verdim iptal eder misiniz
iptal talebim onaylandı mı
dünkü siparişimi iptal edelim
siparişim benden habersiz iptal olmuş`,
  order_placement: `bu üründen iki tane almak istiyorum
sipariş oluşturamıyorum
siteden nasıl alışveriş yaparım
üye olmadan sipariş verebilir miyim
sipariş geçmek istiyorum
sepete ekledim ama sipariş veremiyorum
tekrar aynı üründen sipariş edeceğim
kurumsal sipariş vermek istiyoruz`,
  product_returns: `ürünü geri göndermek istiyorum
iade nasıl yapılır
iade kodu alabilir miyim
beden olmadı değiştirmek istiyorum
bir beden küçüğüyle değişim yapabilir miyim
ürün kusurlu çıktı
ürün bozuk çıktı ne yapmalıyım
kırılmış geldi
yanlış renk gelmiş
eksik parça çıktı kutudan
iade süresi kaç gün
açılmış ürünü iade alıyor musunuz
iade kargo ücretini kim ödüyor
beğenmedim iade edeceğim
defolu ürün yollamışsınız
siparişimden farklı bir ürün geldi
yırtık geldi elbise
iade talebi oluşturmak istiyorum`,
  refunds: `param hala yatmadı
ücret iadesi ne zaman yapılır
iade ettim param gelmedi
paramı ne zaman alırım
para iadem nerede
iade onaylandı ama para yatmadı
kartıma iade yapılmamış
geri ödemem eksik yatmış
iade bedeli hangi hesaba yatacak
paramın iadesini talep ediyorum
ödediğim tutarı geri istiyorum
on gün oldu param yok`,
  payment: `taksit var mı
kaç taksit yapılıyor
kredi kartım kabul edilmiyor
ödeme ekranında hata veriyor
karttan para çekildi ama sipariş oluşmadı
iki defa ücret alınmış
havale ile ödeyebilir miyim
IBAN numaranızı alabilir miyim
ödemem geçti mi
kapıda kredi kartı geçiyor mu
fazla para çekmişsiniz kartımdan
kartım reddediliyor neden
ödeme seçenekleri nelerdir`,
  invoice: `fatura lazım
faturam gelmedi
faturayı şirket adına kestirebilir miyim
fatura bilgilerimi değiştirmek istiyorum
e-arşiv faturamı bulamıyorum
faturada vergi numarası yanlış yazılmış
faturamı mail atar mısınız
kurumsal fatura kesiyor musunuz
siparişimin faturasını istiyorum`,
  account: `giriş yapamıyorum
şifremi değiştiremiyorum
şifre yenileme maili gelmiyor
hesabım kilitlendi
üye olamıyorum
nasıl üye olabilirim
e-posta adresimi değiştirmek istiyorum
telefon numaramı güncellemek istiyorum
hesabımı kapatmak istiyorum
üyeliğimi silin lütfen
SMS kodu gelmedi
hesabım çalınmış olabilir`,
  product_question: `bu ürünün garantisi var mı
kaç bedenden var
kumaşı nedir
rengi solar mı
ölçüleri kaç cm
ne zaman stoğa girecek
mavi rengi de var mı
bu telefonla uyumlu mu
kalıbı dar mı
içinde şarj aleti geliyor mu
bu ürün su geçiriyor mu
hangisi daha iyi sizce
son kullanma tarihi ne zaman
kilo vermek için ne önerirsiniz
ürünün özellikleri neler`,
  technical_problem: `uygulama açılmıyor
site çok yavaş
sepet sayfası donuyor
uygulama sürekli kapanıyor
aldığım cihaz açılmıyor
şarj olmuyor
bluetooth bağlanmıyor
kurulumu yapamadım
ekranda hata kodu çıkıyor
kulaklıktan ses gelmiyor
güncelleme sonrası çalışmıyor`,
  complaint: `sizi şikayet edeceğim
böyle saçmalık görmedim
kaç kere yazdım kimse dönmüyor
hiç ilgilenmiyorsunuz
müşteri mağduriyeti yaratıyorsunuz
dolandırıcı mısınız siz
tüketici hakem heyetine başvuracağım
kurye çok kabaydı
yalan söylüyorsunuz
ilgisizliğiniz yüzünden mağdur oldum
bu kadar kötü bir firma görmedim`,
  subscription: `aboneliğimi sonlandırmak istiyorum
abonelik ücreti ne kadar
e-bültene kayıt olmak istiyorum
reklam maili almak istemiyorum
aboneliğim otomatik yenilenmiş
üyelik paketimi değiştirmek istiyorum
aboneliğimi bir ay durdurabilir miyim
sms göndermeyin artık`,
  shipping_address: `adresi değiştirebilir miyim
kargo adresimi değiştirmem gerekiyor
iş yerime gelsin
adresi yanlış yazmışım
siparişi başka bir adrese yönlendirebilir misiniz
kapı numarasını eksik yazdım
teslimat adresimi nasıl eklerim
kayıtlı adresimi silmek istiyorum`,
  promotion: `indirim kodu çalışmıyor
kupon nasıl kullanılır
indirim ne zaman başlıyor
sepette indirim uygulanmadı
ilk alışverişe indirim var mı
kampanyadan yararlanamadım
davet kodu nerede
puanlarım silinmiş
hediye kartımı nasıl kullanacağım
promosyon kodum kabul edilmiyor`,
  store_information: `mağazanız var mı
İzmir'de şubeniz var mı
kaçta açılıyorsunuz
kaça kadar açıksınız
adresiniz neresi
telefonla nasıl ulaşırım size
çağrı merkezi numarası nedir
mail adresiniz nedir
resmi tatilde çalışıyor musunuz
iş başvurusu yapmak istiyorum`,
  feedback: `çok hızlı geldi teşekkür ederim
harika bir alışverişti
elinize sağlık ürün çok güzel
bir önerim olacak
sitenizi çok beğendim
değerlendirme yapmak istiyorum
tavsiye ederim herkese
paketleme çok özenliydi`,
  human_wanted: `müşteri temsilcisi
gerçek bir insanla görüşmek istiyorum
bota değil insana yazmak istiyorum
yetkiliye bağlar mısınız
bir temsilciye bağlanmak istiyorum
operatör
canlı desteğe bağlan
beni bir insana aktar
telefonla görüşebileceğim biri var mı
müdürünüzle görüşmek istiyorum
robotla konuşmak istemiyorum`,
  greeting: `merhabalar
slm
iyi çalışmalar
kolay gelsin
selamlar
hey merhaba`,
  thanks: `çok sağ olun
teşekkür ederim yardımcı oldunuz
tşk
teşekkürler iyi günler
minnettarım`,
  goodbye: `hoşça kalın
kendinize iyi bakın
bay bay
başka sorum yok
sonra görüşürüz`,
  affirmation: `evet doğru
peki
evet istiyorum
olur yapalım`,
  negation: `olmaz
hayır öyle değil
yok sağol
değil
istemem`,
}
