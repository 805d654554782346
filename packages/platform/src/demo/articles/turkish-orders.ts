import type { DemoArticle } from './demo-article.ts'

/** About orders, parcels and payments: the same facts as in the English articles. */
export const turkishOrders: readonly DemoArticle[] = [
  {
    id: 'kb-12411',
    title: 'Sipariş değişikliği: siparişe ürün ekleme, çıkarma, beden, renk veya adet değiştirme',
    category: 'orders',
    author: 'shop_team',
    related_articles: ['kb-12404', 'kb-12410'],
    content:
      'Verdiğiniz bir siparişi, durumu Pending ya da Processing olduğu ve paketleme başlamadığı sürece değiştirebilirsiniz; bu çoğunlukla ilk iki saattir. ' +
      'Saat 17:00 sonrasında verilen siparişler ertesi sabah 8:00 kadar değiştirilebilir. ' +
      'My Brackenway, Orders sayfasında Change order ile ürün çıkarabilir, beden, renk ya da adet değiştirebilir, teslimat seçeneğini değiştirebilirsiniz. ' +
      'Fark aynı ödeme yöntemiyle alınır; sipariş ucuzlarsa fark aynı gün iade edilir. ' +
      'Verilmiş bir siparişe ürün eklemek mümkün değildir: ikinci bir sipariş verin, aynı gün aynı adrese gidiyorsa birlikte paketler, ikinci kargo ücretini iade ederiz. ' +
      'İndirim kodu verilmiş bir siparişe sonradan eklenemez. ' +
      'Change düğmesi griyse sipariş paketleniyordur.',
  },
  {
    id: 'kb-12412',
    title: 'Kargo takibi: kargom nerede, geciken, kaybolan veya teslim edilmeyen paket',
    category: 'delivery',
    author: 'logistics_team',
    related_articles: ['kb-12406', 'kb-12404'],
    content:
      'Kargonuzu takip etmek için My Brackenway, Orders sayfasını açın ya da kargo e-postasındaki takip bağlantısını kullanın; takip, kargoya verildiği günün akşamından itibaren çalışır. ' +
      'Paketiniz geciktiyse önce takip bağlantısına bakın: gecikmenin nedenini ve yeni teslim gününü gösterir. ' +
      'Sipariş tahmini tarihten 2 iş günü sonra hâlâ gelmediyse bize sipariş numarasını yazın; kargo firmasında en çok 3 iş günü süren bir araştırma başlatırız. ' +
      'Paket bulunamazsa hızlı kargoyla yeni gönderim ya da tam para iadesi seçersiniz; kaybolan bir paket için ödeme yapmazsınız. ' +
      'Takip teslim edildi gösteriyor ama paket sizde değilse kuryenin bıraktığı karta bakın, komşulara sorun, güvenli yeri kontrol edin ve 7 gün içinde bize bildirin. ' +
      'Evde yoksanız kurye ertesi iş günü yeniden dener, sonra paketi 7 gün için bir teslim noktasına bırakır. ' +
      'Kuryeye komşu ya da güvenli bir yer için not bırakabilirsiniz: ödeme sayfasında ya da sonradan takip bağlantısında.',
    steps: [
      { title: 'Takip bağlantısına bakın', description: 'Gecikmenin nedenini ve yeni günü gösterir.' },
      { title: '2 iş günü bekleyin', description: 'Tahmini teslim tarihinden sayarak.' },
      { title: 'Bize yazın', description: 'Sipariş numarasıyla kargo firmasında araştırma başlatırız.' },
    ],
  },
  {
    id: 'kb-12413',
    title: 'Değişim: yanlış veya eksik ürün geldi, beden ya da renk değiştirmek istiyorum',
    category: 'returns',
    author: 'support_team',
    related_articles: ['kb-12401', 'kb-12403'],
    content:
      'Yanlış ürün, başka beden ya da sipariş ettiğinizden farklı bir şey geldiyse veya pakette eksik ürün varsa doğrusunu ücretsiz göndeririz. ' +
      'Önce paketteki irsaliyeye bakın: büyük siparişler bölünür, irsaliye hangi ürünlerin ikinci pakette geldiğini yazar. ' +
      'Sonra teslimden itibaren 14 gün içinde sipariş numarasını ve gelen ürünün fotoğrafını gönderin. ' +
      'Eksik ürünler ertesi iş günü hızlı kargoyla yola çıkar. ' +
      'Yanlış ürün için yenisini hemen, ücreti ödenmiş bir iade etiketiyle göndeririz; yanlış olanı geri göndermek için 14 gününüz vardır. ' +
      'Doğru gelen bir ürünü başka beden ya da renkle değiştirmek için iadeyi başlatırken Exchange seçin; yeni beden 14 gün sizin için ayrılır.',
  },
  {
    id: 'kb-12414',
    title: 'Ödeme sorunları: kart reddedildi, ödeme geçmiyor, iki kez para çekildi',
    category: 'payment',
    author: 'finance_team',
    related_articles: ['kb-12405', 'kb-12402'],
    content:
      'Kartınız reddedildiyse para çekilmemiş ve sipariş verilmemiştir; sepetiniz 7 gün saklanır. ' +
      'Ödemenin geçmemesinin olağan nedenleri yanlış son kullanma tarihi ya da güvenlik kodu, bankadakinden farklı fatura adresi, günlük limit ya da bankanızın uygulamasında tamamlanmamış 3-D Secure onayıdır. ' +
      'Bankanın nedenini görmeyiz: iki kez olursa bankanıza sorun, başka bir tarayıcı, başka bir kart ya da PayPal deneyin. ' +
      'Beş başarısız ödemeden sonra ödeme sayfası bir saat kilitlenir. ' +
      'Sipariş verilmeden para çekildiyse bu bir bloke tutardır; bankanız çoğunlukla 3, en geç 7 iş günü içinde kaldırır. ' +
      'Aynı sipariş için iki kez para çekildiyse biri çoğunlukla böyle bir blokedir; 7 iş günü sonra ikisi de duruyorsa tarihi, tutarı ve kartın son dört hanesini gönderin, fazlasını aynı gün iade ederiz.',
  },
]
