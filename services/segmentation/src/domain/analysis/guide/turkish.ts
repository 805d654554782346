import type { GuideArticle } from './guide-article.ts'

export const turkish: readonly GuideArticle[] = [
  {
    id: 'guide-segmentation',
    title: 'Müşteri segmentasyonu nedir',
    keywords:
      'müşteri segmentasyonu segmentasyon segment etiket etiketler nedir tanım işletmelere fayda faydası yararı yarar pazarlama',
    content:
      'Müşteri segmentasyonu, müşterileri demografi, davranış ve satın alma alışkanlıkları gibi ortak özelliklere göre gruplara ayırmaktır. İşletmelerin her gruba uygun olanı sunmasına yardım eder: hedefli pazarlama, kişisel öneriler, daha iyi müşteri tutma ve bütçenin daha iyi kullanımı. Burada her müşteri altı etiket alır: yaş segmenti, kayıp riski segmenti, değer segmenti, sadakat seviyesi, yakınlık tipi ve çeşitlilik profili.',
  },
  {
    id: 'guide-age',
    title: 'Yaş segmentleri',
    keywords: 'yaş yaşı genç kuşak grup grupları',
    content:
      'Yaş segmenti dolmuş yaşa göre belirlenir: 18-25 GenZ, 26-35 GençYetişkin, 36-50 Yetişkin, 51 ve üzeri Olgun. 18 yaşından küçükler profillenmez.',
  },
  {
    id: 'guide-churn',
    title: 'Kayıp riski segmentleri',
    keywords: 'kayıp kaybetme risk riski riskte churn terk son alışveriş',
    content:
      'Kayıp riski segmenti son alışverişten bu yana geçen güne göre belirlenir: 30 günden az Aktif, 30-60 gün Ilık, 60 günden çok Riskli. Hiç alışverişi olmayan yeni müşteri Riskli ve 999 günle gösterilir; bu, hiç anlamına gelir.',
  },
  {
    id: 'guide-value',
    title: 'Değer segmentleri',
    keywords: 'değer değerli medyan yüksek',
    content:
      'Değer segmenti, toplam harcamanın sipariş sayısına bölümü olan ortalama sepeti bölgenin medyan sepetiyle karşılaştırır: üzerindeyse HighValue, değilse Standard. Tam medyan Standard sayılır.',
  },
  {
    id: 'guide-loyalty',
    title: 'Sadakat seviyeleri',
    keywords: 'sadakat seviye seviyesi seviyeleri üyelik',
    content:
      'Sadakat seviyesi uyan ilk seviyedir: 12 veya daha çok tam üyelik ayı ve ayda 2 veya daha çok sipariş Platin, 6 veya daha çok ay ve ayda 1 veya daha çok sipariş Altın, toplam 3 veya daha çok sipariş Gümüş, gerisi Bronz.',
  },
  {
    id: 'guide-affinity',
    title: 'Yakınlık kategorisi ve yakınlık tipi',
    keywords: 'yakınlık kategori kategorisi gözde ilgi odak',
    content:
      'Yakınlık kategorisi en çok harcama yapılan kategoridir. Siparişlerin %60’tan fazlası bu kategorideyse yakınlık tipi Odaklı, değilse Keşifçi olur.',
  },
  {
    id: 'guide-diversity',
    title: 'Çeşitlilik profilleri',
    keywords: 'çeşitlilik çeşit oran',
    content:
      'Çeşitlilik profili farklı ürün sayısının sipariş sayısına oranıyla belirlenir: 0,7’nin üzeri Kaşif, 0,4’ün üzerinden 0,7’ye kadar Dengeli, 0,4’e kadar Sadık.',
  },
  {
    id: 'guide-money',
    title: 'Sepet ve bütçe nasıl hesaplanır',
    keywords: 'hesaplama hesaplanır hesaplanıyor formül tahmini bütçe sepet aylık harcama yuvarlama',
    content:
      'Ortalama sepet toplam harcamanın sipariş sayısına bölümüdür. Tahmini bütçe ortalama sepetin 1,2 katıdır. Aylık ortalama harcama toplam harcamanın tam üyelik ayına (en az bir) bölümüdür. Her şey ondalık olarak tam hesaplanır ve en sonda iki ondalığa yuvarlanır.',
  },
  {
    id: 'guide-modes',
    title: 'Analizin üç kipi',
    keywords: 'kip kipler mod modlar yeni müşteri bölge boş geçmişi',
    content:
      'Alışverişi olan müşteri, alışveriş geçmişinden analiz edilir (normal kip). Geçmişi boş olan müşteri başlangıç değerlerini ve bölgenin tahminlerini alır (yeni müşteri kipi). Müşteri verilmezse yanıt bölgenin profilidir (bölge kipi).',
  },
  {
    id: 'guide-regulars',
    title: 'Eksik düzenli ürünler ve en çok alınanlar',
    keywords: 'eksik düzenli geciken gecikmiş tekrar',
    content:
      'Düzenli ürün, en az iki kez sipariş edilmiş ve alışverişleri arasındaki gün sayısı bilinen üründür. Son alışverişinden bu yana bundan çok gün geçtiyse missingRegulars listesinde yer alır, en çok geciken önce gelir. topProducts en çok harcama yapılan beş üründür.',
  },
]
