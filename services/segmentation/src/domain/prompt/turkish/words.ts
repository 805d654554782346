import type { Comparison, EventName, QueryNode } from '@customer-service/contracts/segmentation'
import { LOYAL, metric, NEW, phrases } from '../phrases.ts'

/*
 * The Turkish grammar's own words as data: stems without their endings, folded as prompts are (no accents, one i).
 * Phrases are stems one after another: "sepetini terk etmiş" is "sepet terk et".
 */

export const BEFORE_NUMBER = phrases<Comparison>(
  ['>=', 'en az, minimum, asgari'],
  ['<=', 'en fazla, en cok, maksimum, azami'],
  ['=', 'tam, tam olarak, sadece, yalnizca'],
)

/** After a number in the ablative: "3'ten fazla". */
export const MORE_OR_LESS = phrases<Comparison>(
  ['>', 'fazla, daha fazla, cok, daha cok, buyuk, daha buyuk, yuksek, daha yuksek, uzun, daha uzun'],
  ['<', 'az, daha az, kucuk, daha kucuk, dusuk, daha dusuk, kisa, daha kisa, genc, daha genc'],
)

export const AFTER_NUMBER = phrases<Comparison>(
  ['>', 'uzeri, uzerinde, ustu, ustunde'],
  ['<', 'alti, altinda'],
  ['>=', 've uzeri, ve ustu, ve daha fazla, veya daha fazla, ya da daha fazla, ve fazla, ve uzerinde, ve ustunde, +'],
  ['<=', 've alti, ve daha az, veya daha az, ya da daha az, ve altinda'],
)

export const TIME_UNITS = phrases<readonly [number, 'hour' | 'day' | 'week' | 'month' | 'year']>(
  [[1, 'hour'], 'saat'],
  [[1, 'day'], 'gun'],
  [[1, 'week'], 'hafta'],
  [[1, 'month'], 'ay'],
  [[3, 'month'], 'ceyrek'],
  [[1, 'year'], 'yil, sene'],
)

export const MONTHS = phrases<number>(
  [1, 'ocak'],
  [2, 'subat'],
  [3, 'mart'],
  [4, 'nisan'],
  [5, 'mayis'],
  [6, 'haziran'],
  [7, 'temmuz'],
  [8, 'agustos'],
  [9, 'eylul'],
  [10, 'ekim'],
  [11, 'kasim'],
  [12, 'aralik'],
)

export const CURRENCIES = phrases<string>(
  ['TRY', '₺, tl, try, lira'],
  ['USD', '$, usd, dolar'],
  ['EUR', '€, eur, avro, euro'],
  ['GBP', '£, gbp, sterlin'],
  ['JPY', '¥, jpy, yen'],
  ['THB', '฿, thb, baht'],
)

/** Verbs whose object is an item; without one of its own it is the one that was named before. */
export const ITEM_VERBS = phrases<EventName>(
  ['purchase', 'satin al, al'],
  ['view', 'incele, goruntule, bak'],
  ['return', 'iade et'],
  ['review', 'degerlendir, yorumla'],
)

interface Deed {
  readonly event: EventName
  readonly verbs: readonly string[]
}

const deed = (event: EventName, verbs: string): Deed => ({ event, verbs: verbs.split(', ') })

/** What people do or have, by the noun for it, and the verbs that go with that: "3 alışveriş yapan", "siparişi olan". */
export const EVENT_NOUNS = phrases<Deed>(
  [deed('purchase', 'yap, gerceklestir, ol, bulun'), 'alisveris, satin alma, satin alim'],
  [deed('purchase', 'ver, olustur, ol, bulun'), 'siparis'],
  [deed('test_drive', 'yap, gerceklestir, al, talep et, rezerve et, ayirt, katil, cik, ol, bulun'), 'test surus'],
  [deed('support_contact', 'ac, olustur, birak, ol, bulun'), 'destek talep, destek kayit'],
  [deed('return', 'yap, ol, bulun'), 'iade'],
  [deed('review', 'yap, yaz, birak, ol, bulun'), 'yorum, degerlendirme'],
  [deed('view', 'ol, bulun'), 'goruntuleme'],
  [deed('visit', 'yap, gerceklestir, ol, bulun'), 'ziyaret, site ziyaret, web site ziyaret'],
  [deed('store_visit', 'yap, gerceklestir, ol, bulun'), 'magaza ziyaret, showroom ziyaret'],
  [deed('login', 'yap, ol, bulun'), 'giris'],
  [deed('email_open', 'ol, bulun'), 'eposta acma'],
  [deed('email_click', 'ol, bulun'), 'eposta tiklama'],
  [deed('any', 'ol, bulun'), 'hareket, aktivite'],
)

export const EMAILS: readonly string[] =
  'eposta, email, mail, bulten, ebulten, eposta bulten, kampanya, eposta kampanya, kampanya eposta'.split(', ')

export const EMAIL_VERBS = phrases<readonly EventName[]>(
  [['email_open'], 'ac'],
  [['email_click'], 'tikla, baglanti tikla, link tikla, bir baglanti tikla, bir link tikla'],
  [['email_open', 'email_click'], 'etkilesim gir, etkilesim gec, etkilesim gecen, etkilesim bulun, etkilesim kur'],
)

/** What else people do, by what they do it to. */
export const DEEDS = phrases<Deed>(
  [deed('visit', 'ziyaret et, gir, gez'), 'site, web site, internet site'],
  [deed('store_visit', 'ziyaret et, ugra, gel, git'), 'magaza, showroom, bayi'],
  [
    deed(
      'support_contact',
      'iletisim gec, iletisim gecen, ile iletisim gec, ile iletisim gecen, iletisim kur, ulas, basvur, ara',
    ),
    'destek, destek ekip, musteri destek, musteri hizmet',
  ],
  [deed('login', 'ac'), 'oturum'],
  [
    deed('unsubscribe', 'cik, ayril, iptal et'),
    'abonelik, bulten abonelik, eposta abonelik, bulten, bulten liste, eposta liste',
  ],
  [deed('referral', 'oner, davet et, yonlendir, tavsiye et'), 'arkadas, bir arkadas'],
)

export const LABELS = phrases<QueryNode>(
  [metric('value_segment', 'HighValue'), 'yuksek degerli, vip, en iyi, en degerli'],
  [metric('value_segment', 'Standard'), 'standart degerli, standart, dusuk degerli'],
  [metric('churn_segment', 'Riskli'), 'riskli, risk altinda, pasif, inaktif, kayip'],
  ...['kaybetme', 'kaybedilme', 'kayip', 'terk etme', 'ayrilma', 'churn'].map(
    (what) => [metric('churn_segment', 'Riskli'), `${what} risk, ${what} risk yuksek`] as const,
  ),
  [metric('churn_segment', 'Aktif'), 'aktif'],
  [metric('churn_segment', 'Ilık'), 'ilik, sogu'],
  [metric('age_segment', 'GenZ'), 'gen z, z kusak, z kusagi'],
  [metric('age_segment', 'GençYetişkin'), 'genc yetiskin'],
  [metric('age_segment', 'Yetişkin'), 'orta yasli, yetiskin'],
  [metric('age_segment', 'Olgun'), 'olgun'],
  [LOYAL, 'sadik'],
  [NEW, 'yeni'],
)

export const TIERS = phrases<string>(['Platin', 'platin'], ['Altın', 'altin'], ['Gümüş', 'gumus'], ['Bronz', 'bronz'])

export const GENDERS = phrases<string>(['F', 'kadin, bayan, hanim'], ['M', 'erkek, bay'])

export const PEOPLE: ReadonlySet<string> = new Set('musteri kullanici kisi uye alici insan birey'.split(' '))

export const RANKINGS = phrases<
  'interest_score' | 'total_value' | 'purchase_count' | 'email_opens' | 'last_engagement'
>(
  ['total_value', 'harcama, toplam harcama, harcama tutar, toplam harcama tutar'],
  ['purchase_count', 'alisveris sayi, siparis sayi, satin alma sayi'],
  ['last_engagement', 'son etkilesim'],
  ['email_opens', 'eposta acma sayi'],
  ['interest_score', 'ilgi, ilgi skor, ilgi puan'],
)

export const CHANCES = phrases<'p_buy_90d' | 'p_alive'>(
  ['p_buy_90d', 'satin alma olasilik, alisveris yapma olasilik, satin alma ihtimal, alisveris yapma ihtimal'],
  ['p_alive', 'kalma olasilik, kalma ihtimal'],
)

/** "En çok harcayan 100 müşteri". */
export const MOST = phrases<'total_value' | 'purchase_count' | 'email_opens' | 'interest_score'>(
  ['total_value', 'harca, harcama yap'],
  ['purchase_count', 'alisveris yap, siparis ver, satin al'],
  ['email_opens', 'eposta ac'],
  ['interest_score', 'ilgilen, ilgi duy, ilgi goster'],
)

export const FILLERS: readonly string[] = 'tum, butun, bana, bize, lutfen'.split(', ')

/** What asks for a list, before the description or after it. */
export const CLOSINGS: readonly string[] =
  'bul, listele, goster, getir, sec, belirle, liste, ver, misin, misiniz, musun, musunuz, istiyorum, lazim, gerekiyor, lutfen'.split(
    ', ',
  )

export const COMMANDS: ReadonlySet<string> = new Set(
  'sil kaldir gonder yolla at guncelle degistir ekle olustur yaz unut aktar calistir yoksay mesajla ara'.split(' '),
)

/** Stems that take the endings of verbs. */
export const VERBS: ReadonlySet<string> = new Set(
  (
    'al incele goruntule bak et degerlendir yorumla yap ver ol bulun yaz ac olustur birak gerceklestir ayirt katil cik tikla gir ' +
    'gec kur gez ugra gel git ulas basvur ara ayril oner yonlendir sogu harca ilgilen duy goster ekle yasa otur tasi kaydol bul ' +
    'listele getir sec belirle sil kaldir gonder yolla at guncelle degistir unut aktar calistir yoksay mesajla sirala'
  ).split(' '),
)

/** Words of their own that are verbs still: "geçen ay", "iletişime geçen". */
export const PARTICIPLES: ReadonlySet<string> = new Set(['gecen'])

/** Stems that change before their endings. */
export const CHANGED: ReadonlyMap<string, string> = new Map([
  ['ed', 'et'],
  ['gid', 'git'],
  ['kayd', 'kayit'],
])

export const VAGUE: ReadonlySet<string> = new Set(
  'sik sikca siklikla nadiren bazen bazi bircok birkac cogu genelde genellikle iyi guzel kotu onemli ilginc ozel ucuz pahali buyuk kucuk cok az defalarca duzenli yakinda biraz fazla yuksek dusuk'.split(
    ' ',
  ),
)

export const SENSITIVE: ReadonlySet<string> = new Set(
  'musluman hristiyan hiristiyan yahudi alevi sunni ateist budist hindu katolik din dini dindar mezhep inanc irk etnik koken kurt arap ermeni rum cerkes suriyeli engelli ozurlu saglik saglikli hasta hastalik hamile gebe diyabet kanser escinsel gey lezbiyen biseksuel trans lgbt lgbtq cinsel siyaset siyasi secmen sendika sendikali'.split(
    ' ',
  ),
)

/** What a catalogue may call in English. */
export const NAMES = {
  categories: phrases<string>(
    ['Skincare', 'cilt bakim'],
    ['Makeup', 'makyaj'],
    ['Fragrance', 'parfum'],
    ['Haircare', 'sac bakim'],
    ['Accessories', 'aksesuar'],
  ),
  powertrains: phrases<string>(
    ['hybrid', 'hibrit'],
    ['petrol', 'benzin, benzinli'],
    ['electric', 'elektrik, elektrikli'],
  ),
  cities: phrases<string>(['London', 'londra']),
  regions: phrases<string>(['Aegean', 'ege'], ['Central Anatolia', 'ic anadolu']),
} as const

/** Words that the grammar knows beside those of the tables. */
export const OTHER_WORDS: readonly string[] = (
  'son gecen gectigimiz onceki bu bugun dun yana beri itibaren sonra once kadar icinde icerisinde boyunca zarfinda suresince sure zaman yakin yarim ' +
  'arasi arasinda arasindan ile ila to ve veya ya da ama fakat ancak haric disinda dis hic hicbir asla henuz simdiye en ilk kez kere defa sefer bir herhangi ' +
  'yas yasli bolge kategori favori tercih araba arac otomobil urun model sey hakkinda icin ilgili sepet harcama tutar deger ortalama toplam yasam boyu tahmini musteri ' +
  'olasilik sayi yuksek ilgi skor puan gore ust dilim yuzde % sirali siralanmis potansiyel olasi muhtemel alma alim tekrar iletisim ziyaret iptal davet tavsiye ikamet terk rezerve talep tercih seferlik tek kerelik geri degil ' +
  'hem de eski onumuzdeki gelecek uyelik seviye kademe statu sinif tarih gunu kayit giris icinden olarak daha sadece liste misin istiyor istiyorum lazim gerek gerekiyor misiniz musun musunuz katilim ( ) ,'
).split(' ')
