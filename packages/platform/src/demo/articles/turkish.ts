import type { DemoArticle } from './demo-article.ts'

/** What Turkish customers mostly ask: the same facts as in the English articles. */
export const turkish: readonly DemoArticle[] = [
  {
    id: 'kb-12401',
    title: 'Ürün iadesi: bir ürünü nasıl iade edebilirim, iade süresi kaç gün?',
    category: 'returns',
    author: 'support_team',
    related_articles: ['kb-12402', 'kb-12403'],
    content:
      'Kullanılmamış bir ürünü, teslim tarihinden itibaren 30 gün içinde, neden göstermeden iade edebilirsiniz. ' +
      'İade süresi 30 gündür; 15 Kasım ile 24 Aralık arasında verilen siparişler 31 Ocak tarihine kadar iade edilebilir. ' +
      'Birleşik Krallık içinde bir siparişin ilk iadesi ücretsizdir, ikinci paket için 2,95 £ alınır; başka ülkelerden iade kargo ücretini siz ödersiniz. ' +
      'Ürünü giyilmemiş, etiketli ve orijinal ambalajında gönderin. ' +
      'Giysi ve ayakkabıları evde deneyebilirsiniz. ' +
      'Gıda takviyeleri, mataralar, iç çamaşırı ve mayolar yalnızca ambalajı açılmamışsa iade alınır; kişiye özel ürünler ve hediye kartları iade edilemez. ' +
      'İade için bir temsilciyle konuşmanız gerekmez: her şeyi sitede kendiniz yapabilirsiniz. ' +
      'Ağır ürünleri kurye 9,95 £ karşılığında kapınızdan alır.',
    steps: [
      {
        title: 'Siparişi açın',
        description: 'Giriş yapın, My Brackenway, Orders sayfasında Return items düğmesine basın.',
      },
      { title: 'Ürünü ve nedeni seçin', description: 'Para iadesi mi değişim mi istediğinizi işaretleyin.' },
      { title: 'Etiketi alın', description: 'Etiket PDF olarak gelir; QR kodunu teslim noktası da yazdırabilir.' },
      { title: 'Paketi teslim edin', description: 'Herhangi bir teslim noktasına bırakın ve fişi saklayın.' },
    ],
  },
  {
    id: 'kb-12402',
    title: 'Para iadesi: param ne zaman iade edilir?',
    category: 'refunds',
    author: 'support_team',
    related_articles: ['kb-12401', 'kb-12404'],
    content:
      'Para iadesi, iade ettiğiniz paket depomuza ulaştıktan sonra en geç 5 iş günü içinde, çoğunlukla 2 iş günü içinde yapılır. ' +
      'Parayı gönderdiğimiz gün size e-posta göndeririz. ' +
      'Bundan sonra süre ödeme yöntemine bağlıdır: PayPal ve hediye kartında 24 saat, kredi ve banka kartında 3 ile 5 iş günü, banka havalesinde 1 ile 2 iş günü. ' +
      'İptal edilen siparişlerin parası bir iş günü içinde gönderilir. ' +
      'Para her zaman siparişin ödendiği yönteme geri döner; isterseniz yüzde 5 fazlasıyla hediye kartı olarak da alabilirsiniz. ' +
      'Durumunu My Brackenway, Orders, Returns sayfasında görebilirsiniz. ' +
      'Durum Refunded olduğu halde 5 iş günü sonra para hesabınızda değilse bize yazın; bankanızın ödemeyi bulabileceği referans numarasını (ARN) göndeririz.',
  },
  {
    id: 'kb-12403',
    title: 'Hasarlı, kırık veya bozuk ürün geldi: ne yapmalıyım?',
    category: 'returns',
    author: 'support_team',
    related_articles: ['kb-12401', 'kb-12402'],
    content:
      'Ürün kırık, bozuk veya hasarlı geldiyse 14 gün içinde bize bildirin. ' +
      'Ambalajı atmadan önce hasarın, ürünün ve kutunun fotoğrafını çekin. ' +
      'Sonra sipariş numarasını ve neyin kırık olduğunu sohbetten, e-postayla veya telefonla yazın. ' +
      'Bir iş günü içinde yanıt verir ve ücreti ödenmiş bir iade etiketi göndeririz; hasarlı ürünün iadesi size hiçbir şeye mal olmaz. ' +
      'Yeni ürün ya da teslimat ücreti dahil tam para iadesi seçebilirsiniz. ' +
      'Yeni ürün, paketiniz teslim noktasında okutulduktan sonraki iş günü yola çıkar. ' +
      '15 £ altındaki ürünlerde çoğunlukla fotoğraf yeterlidir ve ürünü geri göndermeniz gerekmez. ' +
      '14 günden sonra fark edilen kusurlar iki yıllık garanti kapsamındadır. ' +
      'Yanlış ürün geldiyse doğrusunu ücretsiz göndeririz.',
    steps: [
      { title: 'Fotoğraf çekin', description: 'Hasarın, ürünün ve kutunun birer fotoğrafı yeterlidir.' },
      { title: 'Bize yazın', description: 'Sipariş numarasını ve sorunu bildirin.' },
      { title: 'Seçin', description: 'Yeni ürün mü para iadesi mi istediğinizi söyleyin.' },
      { title: 'Paketi bırakın', description: 'Etiketi yapıştırıp 10 gün içinde bir teslim noktasına bırakın.' },
    ],
  },
  {
    id: 'kb-12404',
    title: 'Sipariş iptali: siparişimi nasıl iptal ederim, iptal ücreti var mı?',
    category: 'orders',
    author: 'shop_team',
    related_articles: ['kb-12402', 'kb-12406'],
    content:
      'Siparişinizi kargoya verilene kadar ücretsiz iptal edebilirsiniz; iptal ücreti ödemezsiniz. ' +
      'Siparişin tamamını ya da tek tek ürünleri iptal edebilirsiniz. ' +
      'Ödenmiş bir siparişin parası iptalden sonra bir iş günü içinde iade edilir. ' +
      'Durum Shipped ise sipariş artık iptal edilemez: paketi kapıda kabul etmeyebilir ya da alıp 30 gün içinde iade edebilirsiniz, ikisi de ücretsizdir. ' +
      'Üç istisna vardır: üretimine başlanmış kişiye özel ürünlerde fiyatın yüzde 20 kadarı, randevuya 24 saatten az kala iptal edilen büyük ekipman teslimatında 25 £, 7 günden az kala iptal edilen kurs ve turlarda fiyatın yarısı kesilir. ' +
      'İptal edilen bir sipariş geri alınamaz. ' +
      'Üye değilseniz sipariş numaranızla bize yazın.',
    steps: [
      { title: 'Siparişi açın', description: 'Giriş yapın ve My Brackenway, Orders sayfasına gidin.' },
      { title: 'Cancel order düğmesine basın', description: 'Tüm siparişi ya da tek ürünleri ve bir neden seçin.' },
      { title: 'E-postanıza bakın', description: 'İptal 10 dakika içinde onaylanır.' },
    ],
  },
  {
    id: 'kb-12405',
    title: 'Ödeme yöntemleri: hangi ödeme yöntemlerini kabul ediyorsunuz, taksit yapıyor musunuz?',
    category: 'payment',
    author: 'finance_team',
    related_articles: ['kb-12407', 'kb-12402'],
    content:
      'Şu ödeme yöntemlerini kabul ediyoruz: her ülkeden Visa, Mastercard ve American Express kredi kartı ve banka kartı, PayPal, Apple Pay, Google Pay, banka havalesi, Brackenway hediye kartı ve faturayla 30 gün içinde ödeme. ' +
      'Kart ve PayPal ödemesi sipariş kargoya verildiğinde alınır; o zamana kadar tutar yalnızca ayrılır. ' +
      'Banka havalesi 7 gün içinde ulaşmalıdır. ' +
      'Faturayla ödeme, Birleşik Krallık müşterileri için 30 £ ile 500 £ arasındaki siparişlerde, kısa bir kredi kontrolünden sonra sunulur. ' +
      'Taksit yapmıyoruz: taksitli ödeme yoktur. Çek ve kripto para da kabul etmiyoruz. ' +
      'Nakit yalnızca Sheffield mağazamızda geçerlidir. ' +
      'Hiçbir ödeme yöntemi için ek ücret alınmaz. ' +
      'Kartlarınızı My Brackenway, Payment methods sayfasında kaydedebilir, değiştirebilir ya da silebilirsiniz.',
  },
  {
    id: 'kb-12406',
    title: 'Kargo ücreti ne kadar, teslimat kaç gün sürer?',
    category: 'delivery',
    author: 'logistics_team',
    related_articles: ['kb-12404', 'kb-12408'],
    content:
      'Standart kargo ücreti £3.95; teslimat 2 ile 4 iş günü sürer. ' +
      '50 £ ve üzeri siparişlerde kargo ücretsizdir. ' +
      'Hızlı teslimat £6.95 tutar ve saat 14:00 öncesinde verilen siparişler ertesi iş günü gelir. ' +
      'Teslim noktasına gönderim £2.95; paket orada 7 gün bekler. ' +
      'Sheffield mağazamızdan teslim almak ücretsizdir. ' +
      '30 kg üzerindeki büyük ekipman, seçtiğiniz günde iki kişilik ekiple £29.95 karşılığında getirilir. ' +
      'Yurt dışına gönderim £9.95 tutarından başlar: Almanya ve Fransa gibi tüm Avrupa Birliği ülkeleri, Norveç, İsviçre, İzlanda, Amerika Birleşik Devletleri ve Kanada. ' +
      'Türkiye için şu anda teslimat yapmıyoruz. ' +
      'Hafta sonu teslimat yalnızca cumartesi günü, hızlı kargoda 2 £ farkla mümkündür; pazar günleri ve resmi tatillerde kargo gelmez. ' +
      'Siparişiniz tahmini tarihten 2 iş günü sonra hâlâ gelmediyse bize sipariş numarasını yazın; kargo firmasını araştırırız.',
  },
  {
    id: 'kb-12407',
    title: 'Kapıda ödeme var mı?',
    category: 'payment',
    author: 'finance_team',
    related_articles: ['kb-12405'],
    content:
      'Hayır, kapıda ödeme yoktur: hiçbir bölgede ve hiçbir tutar için kapıda nakit ya da kartla ödeme yapamazsınız. ' +
      'Kargo görevlileri kapıda para almaz. ' +
      'Ürünü aldıktan sonra ödemek isterseniz faturayla 30 gün içinde ödemeyi seçin: önce paketi alır, her şeyi dener, yalnızca tuttuğunuz ürünleri ödersiniz. ' +
      'Bu ücretsizdir, faizi yoktur ve Birleşik Krallık müşterilerine 30 £ ile 500 £ arasındaki siparişlerde açıktır. ' +
      'Nakit ödemek isterseniz siparişinizi Sheffield mağazamızdan teslim alın: kasada nakit ya da kartla ödeyebilirsiniz. ' +
      'Sizden para isteyen bir kargo görevlisine lütfen para vermeyin; bu bize yapılmış bir ödeme sayılmaz. ' +
      'Firmanın adını not edip bize bildirin.',
  },
  {
    id: 'kb-12408',
    title: 'Çalışma saatleri, telefon numarası, e-posta adresi ve müşteri hizmetleri iletişim bilgileri',
    category: 'contact',
    author: 'support_team',
    related_articles: ['kb-12406'],
    content:
      'Müşteri hizmetlerinin çalışma saatleri pazartesiden cumaya 8:00 ile 20:00, cumartesi 9:00 ile 17:00 arasıdır (Birleşik Krallık saati); pazar günleri ve resmi tatillerde kapalıyız. ' +
      'Telefon numaramız 0114 496 0180, şehir içi görüşme ücretiyle. ' +
      'Bekleme süresi 8:00 ile 10:00 arasında ve 18:00 sonrasında en kısadır. ' +
      'Sohbet asistanı her saat yanıt verir; bir temsilciyle görüşmek isterseniz bunu yazmanız yeterlidir. ' +
      'help@brackenway.example adresine gelen e-postalar bir iş günü içinde yanıtlanır. ' +
      'Çalışma saatleri dışında sohbete mesaj bırakın: bir temsilci ertesi iş günü yanıtlar. ' +
      'Mağazamız Sheffield, 7 Cutlers Yard adresindedir ve pazartesiden cumartesiye 9:30 ile 18:30 arasında açıktır. ' +
      'Şikâyetlerinizi complaints@brackenway.example adresine yazabilirsiniz; size bir kayıt numarası verilir.',
  },
  {
    id: 'kb-12409',
    title: 'Şifremi unuttum: şifre nasıl sıfırlanır?',
    category: 'account',
    author: 'account_team',
    related_articles: ['kb-12410'],
    content:
      'Giriş yapamıyorsanız ya da şifrenizi unuttuysanız giriş sayfasında Forgot password bağlantısını seçip e-posta adresinizi yazın. ' +
      'Şifreyi sıfırlamak için 5 dakika içinde bir bağlantı göndeririz; bağlantı bir kez ve 60 dakika boyunca geçerlidir. ' +
      'E-posta gelmezse istenmeyen posta klasörüne bakın ve başka bir adresle kaydolup kaydolmadığınızı kontrol edin. ' +
      'Yeni şifre en az 10 karakter olmalı ve son üç şifreden farklı olmalıdır. ' +
      'On yanlış denemeden sonra hesap 30 dakika kilitlenir; şifreyi sıfırlamak kilidi hemen açar. ' +
      'Bildiğiniz bir şifreyi My Brackenway, Security sayfasında değiştirebilirsiniz. ' +
      'E-posta adresinize artık ulaşamıyorsanız ya da hesabınız çalındıysa bize yazın: siz olduğunuzdan emin olmak için son iki siparişinizi sorarız. ' +
      'Çalışanlarımız şifrenizi asla sormaz.',
    steps: [
      { title: 'Forgot password seçin', description: 'Giriş sayfasında, şifre alanının altındadır.' },
      { title: 'E-posta adresinizi yazın', description: 'Kaydolduğunuz adres.' },
      { title: 'Bağlantıyı açın', description: '60 dakika içinde; eski bağlantılar çalışmaz.' },
      { title: 'Yeni şifre belirleyin', description: 'En az 10 karakter. Diğer cihazlarda oturum kapanır.' },
    ],
  },
  {
    id: 'kb-12410',
    title:
      'Üyelik: nasıl üye olurum, adresimi nasıl değiştiririm, hesabımı nasıl silerim, faturamı nereden indirebilirim?',
    category: 'account',
    author: 'account_team',
    related_articles: ['kb-12409', 'kb-12404'],
    content:
      'Üye olmak için sayfanın üstündeki Sign up bağlantısını seçin ve adınızı, e-posta adresinizi ve en az 10 karakterlik bir şifre yazın; üyelik ücretsizdir. ' +
      'Adres değiştirmek için My Brackenway, Addresses sayfasını açın; en çok 10 adres kaydedebilirsiniz. ' +
      'Verilmiş bir siparişin teslimat adresini My Brackenway, Orders, Change order ile, paketleme başlayana kadar, çoğunlukla iki saat içinde değiştirebilirsiniz. ' +
      'Kişisel bilgilerinizi My Brackenway, Personal details sayfasında düzenlersiniz. ' +
      'Hesabınızı My Brackenway, Privacy, Delete account ile silebilirsiniz: 14 gün içinde giriş yaparsanız silme geri alınır, sonra her şey kalıcı olarak silinir. ' +
      'Bülten aboneliğini her bültenin sonundaki bağlantıyla ya da My Brackenway, Notifications sayfasından iptal edersiniz. ' +
      'Faturalarınızı My Brackenway, Orders sayfasında siparişi açıp Invoice seçerek PDF olarak indirebilirsiniz.',
  },
]
