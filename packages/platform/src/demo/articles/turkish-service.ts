import type { DemoArticle } from './demo-article.ts'

/** About the shop, its site and its offers: the same facts as in the English articles. */
export const turkishService: readonly DemoArticle[] = [
  {
    id: 'kb-12415',
    title: 'İndirim kodu, kampanya, öğrenci indirimi, arkadaşını davet et ve Fern Club puanları',
    category: 'loyalty',
    author: 'marketing_team',
    related_articles: ['kb-12405'],
    content:
      'İndirim kodunu ya da kuponu ödeme sayfasında Code alanına yazıp Apply düğmesine basın; bir siparişte tek kod kullanılabilir. ' +
      'İndirim kodu çalışmıyorsa süresi dolmuştur, en az bir sipariş tutarı gerektirir, yalnızca yeni müşteriler içindir ya da indirimdeki ürünleri kapsamaz; alanın altındaki mesaj hangisi olduğunu söyler. ' +
      'Sipariş verildikten sonra kod eklenemez. ' +
      'Öğrenci indirimi, öğrencilik doğrulandıktan sonra yüzde 10. ' +
      'Arkadaşınızı davet ederseniz 50 £ ve üzeri ilk siparişinde 10 £ indirim alır, siz 200 puan kazanırsınız. ' +
      'Fern Club üyesi olarak her 1 £ için 1 puan kazanırsınız; 100 puan 5 £ indirimdir. ' +
      'Puanlar teslimden 30 gün sonra yüklenir ve 24 ay sipariş verilmezse silinir.',
  },
  {
    id: 'kb-12416',
    title: 'Web sitesi, uygulama veya sepet sorunları: sayfa açılmıyor, uygulama çöküyor',
    category: 'technical',
    author: 'web_team',
    related_articles: ['kb-12409'],
    content:
      'Sitemizde bir sayfa açılmıyorsa, sepete ürün eklenmiyorsa ya da uygulama telefonunuzda donuyor veya kendiliğinden kapanıyorsa şu adımlar çoğunlukla yeter. ' +
      'Sayfayı yenileyin, brackenway.example çerezlerini silin ya da sayfayı gizli pencerede açın. ' +
      'Reklam engelleyiciyi ve VPN bağlantısını sitemiz için kapatın. ' +
      'Chrome, Edge, Firefox ya da Safari tarayıcısının güncel bir sürümünü kullanın; uygulama için Android 10 ya da iOS 16 gerekir. ' +
      'Birden boşalan sepet giriş yapınca geri gelir: 30 gün hesabınızda saklanır. ' +
      'Bilinen arızalar status.brackenway.example adresinde gösterilir. ' +
      'Hata sürerse saati, cihazı ve bir ekran görüntüsünü gönderin; web ekibimiz bir iş günü içinde yanıtlar.',
  },
  {
    id: 'kb-12417',
    title: 'Mağazamız nerede, şubeler, iş ilanları, kurumsal satış',
    category: 'contact',
    author: 'support_team',
    related_articles: ['kb-12408'],
    content:
      'Mağazamız Sheffield, 7 Cutlers Yard adresindedir ve pazartesiden cumartesiye 9:30 ile 18:30 arasında açıktır; başka şubemiz yoktur. ' +
      'Evin arkasında ücretsiz otopark vardır. ' +
      'Mağazada alışveriş yapabilir, siparişinizi teslim alabilir, iade edebilir, ürünleri deneyebilir ve bisikletinizi tamir ettirebilirsiniz. ' +
      'Bayilik vermiyoruz ve pazar yeri değiliz: sitemizde satıcı olunamaz. ' +
      'Kulüpler, okullar ve şirketler 10 adetten itibaren indirim alır: business@brackenway.example. ' +
      'İş ilanları ve eleman alımı jobs.brackenway.example adresindedir, oradan başvurabilirsiniz. ' +
      'Merkezimiz aynı binadadır ve ziyaretçileri yalnızca randevuyla kabul eder. ' +
      'Outdoor, fitness ya da beslenme ürünleri üretiyor ve satmamızı istiyorsanız katalog ve fiyat listesini buying@brackenway.example adresine gönderin. ' +
      'Basın soruları press@brackenway.example adresine gider.',
  },
  {
    id: 'kb-12418',
    title: 'Ürünler orijinal mi, son kullanma tarihi ve garanti',
    category: 'products',
    author: 'product_team',
    related_articles: ['kb-12403'],
    content:
      'Sattığımız her ürün orijinaldir: yalnızca üreticiden ya da yetkili dağıtıcısından alırız. ' +
      'Bir ürünün orijinal olup olmadığını kapaktaki kodu okutarak ya da parti numarasını üreticinin sitesine yazarak kontrol edebilirsiniz. ' +
      'Gıda ürünlerinin son kullanma tarihi altta ya da kapakta yazar; 4 aydan az kalmış ürün göndermeyiz, indirimdekilerde tarih belirtilir. ' +
      'Giysi ve ekipmanda malzeme ve üretim hatalarına karşı iki yıl garanti vardır; bisiklet ve koşu bandı gövdesinde beş yıl. ' +
      'Bir takviyeyi aldıktan sonra yan etki görürseniz kullanmayı bırakın, bir doktora danışın ve parti numarasını bize bildirin.',
  },
  {
    id: 'kb-12419',
    title: 'Şikâyet: nasıl şikâyet ederim?',
    category: 'contact',
    author: 'support_team',
    related_articles: ['kb-12408'],
    content:
      'Hizmetimiz kötüyse ya da bir sorun çözülmediyse lütfen şikâyet edin; her birini ciddiye alırız. ' +
      'Sitenin altındaki Complaint formunu kullanın, complaints@brackenway.example adresine yazın ya da sohbette veya telefonda bir temsilciye söyleyin. ' +
      'Sipariş numarasını, ne olduğunu ve bizden ne beklediğinizi yazın. ' +
      'Bir iş günü içinde kayıt numarası, 2 iş günü içinde bir kişiden yanıt alırsınız. ' +
      'Yanıttan memnun değilseniz yeniden inceleme isteyin: müşteri hizmetleri müdürü 14 gün içinde karar verir ve nedenlerini yazar. ' +
      'Bir ürünün verdiği zarar için de aynı yolu izleyin; ürünü, fotoğrafları ve fişleri lütfen saklayın. ' +
      'Şikâyet sonraki siparişleriniz için hiçbir zaman bir dezavantaj olmaz.',
  },
  {
    id: 'kb-12420',
    title: 'Bülten ve düzenli teslimat aboneliği: değiştirme, durdurma ve iptal',
    category: 'subscription',
    author: 'marketing_team',
    related_articles: ['kb-12410'],
    content:
      'Bültenden çıkmak için her bültenin sonundaki bağlantıyı seçin ya da My Brackenway, Notifications sayfasında kutuyu kaldırın; 24 saat içinde geçerli olur. ' +
      'Bülten haftada bir, perşembe günleri gelir; yeni aboneler bir sonraki siparişte yüzde 10 indirim alır. ' +
      'Düzenli teslimatla protein ve vitamin gibi ürünler 2, 4, 6 ya da 8 haftada bir, yüzde 10 ucuz ve kargo ücretsiz gelir. ' +
      'Aboneliği My Brackenway, Repeat deliveries sayfasında, sonraki gönderimden 3 gün öncesine kadar değiştirebilir, bir teslimatı atlayabilir, 6 aya kadar durdurabilir ya da iptal edebilirsiniz. ' +
      'İptal her zaman ücretsizdir.',
  },
]
