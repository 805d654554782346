import type { Order } from '@customer-service/contracts/chatbot'
import type { HandoverReason } from '../turn.ts'
import type { OrderWording, Wording } from './wording.ts'

const STATUS: Readonly<Record<Order['status'], readonly [withoutDay: string, withDay: string]>> = {
  pending: ['alındı ve işleme alınmayı bekliyor', ''],
  processing: ['şu anda hazırlanıyor', ''],
  shipped: ['kargoya verildi', 'tarihinde kargoya verildi'],
  in_transit: ['yolda', 'tarihinden beri yolda'],
  delivered: ['teslim edildi', 'tarihinde teslim edildi'],
  cancelled: ['iptal edildi', ''],
  returned: ['iade edildi', ''],
  refunded: ['için ödeme iadesi yapıldı', ''],
}

const BEFORE_HANDOVER: Readonly<Record<HandoverReason, string>> = {
  requested: 'Elbette.',
  negative_mood: 'Yaşadığınız sorun için üzgünüm.',
  bot_failed: 'Bu konuda yardımcı olamadığım için üzgünüm.',
  routing_rule: 'Bu konuyla bir yetkilimizin ilgilenmesi gerekiyor.',
}

const order: OrderWording = {
  thankYou: 'Teşekkürler! ',
  anythingSpecific: 'Bu siparişle ilgili öğrenmek istediğiniz başka bir şey var mı?',
  status: (status, on) => (on && STATUS[status][1] ? `${on} ${STATUS[status][1]}` : STATUS[status][0]),
  describe: (orderId, placedOn, status) =>
    `${orderId} numaralı siparişiniz ${placedOn} tarihinde verildi. Siparişiniz ${status}.`,
  statusIs: (orderId, status) => `${orderId} numaralı siparişiniz ${status}.`,
  shipsWithin: (days) =>
    days === 0
      ? 'Aynı iş günü içinde kargoya verilmesi bekleniyor.'
      : `${days} iş günü içinde kargoya verilmesi bekleniyor.`,
  expected: (on) => `Tahmini teslim tarihi: ${on}.`,
  wasExpected: (on) => `Tahmini teslim tarihi ${on} idi; daha yeni bir tarih bilgim yok.`,
  noDeliveryDate: (orderId) => `${orderId} numaralı sipariş için bir teslim tarihi bilgim yok.`,
  tracking: (orderId, number, carrier) => {
    if (number === undefined)
      return `${orderId} numaralı siparişin kargo firması: ${carrier}. Takip numarası bilgim yok.`
    return `${orderId} numaralı siparişin takip numarası: ${number}${carrier ? ` (${carrier})` : ''}.`
  },
  noTracking: (orderId) => `${orderId} numaralı sipariş için kargo takip bilgim yok.`,
  contents: (orderId, items, more) =>
    `${orderId} numaralı siparişin içeriği: ${items}${more > 0 ? ` ve ${more} ürün daha` : ''}.`,
  noContents: (orderId) => `${orderId} numaralı siparişin ürün listesi bende yok.`,
  total: (orderId, amount) => `${orderId} numaralı siparişin toplam tutarı: ${amount}.`,
  noTotal: (orderId) => `${orderId} numaralı siparişin toplam tutarı bende yok.`,
  placed: (orderId, on) => `${orderId} numaralı sipariş ${on} tarihinde verildi.`,
  deeds: {
    cancel: 'sipariş iptali',
    change: 'sipariş değişikliği',
    address: 'teslimat adresi değişikliği',
    return: 'ürün iadesi',
    exchange: 'ürün değişimi',
    wrong: 'yanlış ya da eksik ürün geldi',
    damage: 'hasarlı ürün iadesi',
    refund: 'para iadesi',
    invoice: 'fatura',
  },
  deedUnknown: 'Bunun mümkün olup olmadığını sipariş kaydından göremiyorum.',
  notReceived: 'takip teslim edildi gösteriyor ama paket bende değil, kaybolan veya teslim edilmeyen kargo',
  late: 'geciken kargo, sipariş tahmini tarihten sonra gelmedi',
  refundState: 'para iadesi ne zaman yapılır',
  refundOf: {
    cancelled: 'iptal edilen siparişlerin parası',
    refunded: 'durum Refunded olduğu halde para hesabınızda değilse',
  },
  undoCancel: 'iptal edilen sipariş geri alınamaz',
  noReason: 'Nedeni sipariş kaydında yazmıyor.',
  sorryNotReceived: 'Elinize ulaşmadığı için üzgünüm.',
  cannotDo: 'Bunu sizin yerinize yapamam, yalnızca nasıl yapıldığını söyleyebilirim.',
  whenArrives: 'Ne zaman gelir?',
  canModify: 'Siparişi değiştirebilir miyim?',
  whatIsInIt: 'Siparişin içinde ne var?',
  trackPackage: 'Kargonuzu takip edin',
}

export const tr: Wording = {
  locale: 'tr-TR',
  talkToPerson: 'Bir yetkiliyle görüşmek istiyorum',
  noOrderNumber: 'Sipariş numaram yok',
  findMyOrder: 'Siparişimi bul',
  thatHelped: 'Teşekkürler, işime yaradı',
  whereIsMyOrder: 'Siparişim nerede?',
  returnItem: 'Bir ürünü iade etmek istiyorum',

  greeting: 'Merhaba! Size nasıl yardımcı olabilirim?',
  thanks: 'Rica ederim! Yardımcı olabileceğim başka bir konu var mı?',
  goodbye: 'Hoşça kalın, iyi günler!',
  glad: 'Buna sevindim! Yardımcı olabileceğim başka bir konu var mı?',
  kindWords: 'Güzel sözleriniz için teşekkürler! Yardımcı olabileceğim bir konu var mı?',
  takeYourTime: 'Elbette, acele etmeyin.',
  peopleGoOn: 'Söyleyebileceklerim bu kadar; bundan sonrasında yetkililerimiz yardımcı olabilir.',
  whoIAm:
    'Ben müşteri hizmetlerinin sanal asistanıyım: yardım makalelerimizden ve siparişlerinizden yanıt veririm, sizi bir yetkiliye de bağlayabilirim. Nasıl yardımcı olabilirim?',
  howCanIHelp: 'Yardımcı olmak isterim. Konu nedir?',
  anythingElse: 'Peki. Başka nasıl yardımcı olabilirim?',
  sorryForTrouble: 'Yaşadığınız sıkıntı için üzgünüm.',
  stayCalm:
    'Üzgün olduğunuzu anlıyorum ve yardımcı olmak istiyorum. Lütfen saygılı kalalım: konunun ne olduğunu yazın, ya da sizi bir yetkiliye bağlayayım.',
  iAmWell: 'İyiyim, teşekkür ederim! Size nasıl yardımcı olabilirim?',
  whatICanDo:
    'Siparişinizin nerede olduğunu, içinde ne olduğunu ve ne zaman geleceğini söyleyebilirim; teslimat, iade, para iadesi, ödeme ve hesabınızla ilgili soruları yardım makalelerimizden yanıtlarım. Sizi bir yetkiliye de bağlayabilirim. Konu nedir?',
  testPassed: 'Buradayım. Size nasıl yardımcı olabilirim?',
  offTopic:
    'Ben bunun için burada değilim: yalnızca siparişler ve mağazamızla ilgili sorularda yardımcı olabilirim. Konu nedir?',
  languages: 'Türkçe ve İngilizce yanıt verebilirim.',

  notKnown: 'Üzgünüm, bunun yanıtını bilmiyorum.',
  cannotLookUp: 'Üzgünüm, buna şu anda bakamıyorum.',
  cannotHelp: 'Üzgünüm, bu konuda size kendim yardımcı olamıyorum.',
  fileKept: 'Teşekkürler, dosyanızı yetkililerimiz için sakladım; ben içine bakamıyorum.',
  notHelped: 'Yardımcı olamadığım için üzgünüm.',
  misunderstood:
    'Üzgünüm, sizi yanlış anladım. Başka sözcüklerle sorar mısınız, yoksa sizi bir yetkiliye bağlayayım mı?',
  offerPerson: 'Sizi bir yetkiliye bağlamamı ister misiniz?',
  toldBy: (sources) => `Bu bilgi şuradan: ${sources}. Orada yazmayan bir şey söylemiyorum.`,
  article: (title) => `"${title}" başlıklı makalemiz`,
  orderRecord: (orderId) => `${orderId} numaralı siparişin kaydı`,
  didYouMean: (choices) =>
    `Sizi doğru anladığımdan emin değilim. ${choices === 1 ? 'Bunu mu' : 'Bunlardan birini mi'} kastettiniz?`,
  whatIsItAbout: 'Sizi doğru anladığımdan emin değilim. Konu nedir?',
  intents: {
    order_status: 'Sipariş durumu',
    delivery: 'Teslimat',
    order_change: 'Sipariş değişikliği',
    order_cancellation: 'Sipariş iptali',
    order_placement: 'Sipariş verme',
    product_returns: 'Ürün iadesi',
    refunds: 'Para iadesi',
    payment: 'Ödeme',
    invoice: 'Fatura',
    account: 'Hesabım',
    product_question: 'Ürün hakkında soru',
    technical_problem: 'Teknik sorun',
    complaint: 'Şikâyet',
    subscription: 'Abonelik',
    shipping_address: 'Teslimat adresi',
    promotion: 'Kampanya',
    store_information: 'Mağaza bilgileri',
    feedback: 'Geri bildirim',
  },

  handedOver: (reason, escalationId) =>
    `${BEFORE_HANDOVER[reason]} Görüşmemizi bir yetkilimize aktarıyorum; en kısa zamanda size dönüş yapacak. Kayıt numaranız: ${escalationId}.`,
  withPeople: (escalationId) =>
    `Teşekkürler, mesajınızı ${escalationId} numaralı kayda ekledim. Bir yetkilimiz size dönüş yapacak.`,
  grave: {
    self_harm:
      'Böyle hissetmenize çok üzüldüm. Yalnız değilsiniz ve hemen yardım almayı hak ediyorsunuz: lütfen 112 gibi bulunduğunuz yerin acil yardım numarasını arayın ya da güvendiğiniz biriyle konuşun.',
    danger:
      'Önce sizin güvenliğiniz: lütfen ürünü kullanmayı bırakın ve ondan uzak durun. Yaralanan ya da rahatsızlanan biri varsa veya bir şey yanıyorsa 112 gibi bulunduğunuz yerin acil yardım numarasını arayın.',
    fraud:
      'Kart bilgilerinizi ya da şifrenizi başkaları biliyor olabilirse lütfen hemen kartı kapattırın ve şifrenizi değiştirin.',
  },
  found: (title, passage) => `"${title}" başlıklı makalede bulduğum bilgi:\n\n${passage}`,
  didThatHelp: 'Bu bilgi işinize yaradı mı?',

  askOrderNumber: (isFirst) =>
    `${isFirst ? 'Merhaba! ' : ''}Siparişinizle ilgili memnuniyetle yardımcı olurum. Sipariş numaranızı paylaşır mısınız?`,
  askOrderNumberAgain: 'Bakabilmem için sipariş numaranıza ihtiyacım var. ORD-1234 gibi bir numara paylaşır mısınız?',
  orderNotFound: (orderId) =>
    `Size ait ${orderId} numaralı bir sipariş bulamadım. Numarayı kontrol edip yeniden gönderir misiniz?`,
  withoutOrderNumber: (hasPage) =>
    hasPage
      ? 'Sorun değil. Siparişlerinizi aşağıdaki bağlantıdan görüp numarayı bana gönderebilirsiniz; isterseniz sizi bir yetkiliye de bağlayabilirim.'
      : 'Sorun değil. Siparişinizi bulabilecek bir yetkiliye sizi bağlamamı ister misiniz?',
  whichOrder: (orders) => `Sorun değil. ${orders === 1 ? 'Bu sipariş' : 'Bu siparişlerden biri'} mi?`,
  orderFrom: (orderId, placedOn) => `${orderId} (${placedOn})`,
  order,
}
