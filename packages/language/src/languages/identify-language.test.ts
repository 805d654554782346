import { describe, expect, it } from 'vitest'
import { identifyLanguage } from './identify-language.ts'

describe('identifyLanguage', () => {
  it.each([
    ['Where is my order?', 'en'],
    ['order status', 'en'],
    ['Siparişim hala gelmedi', 'tr'],
    ['siparisim nerede', 'tr'],
    ['taksit yapabiliyor muyum', 'tr'],
    ['calisma saatleriniz nedir', 'tr'],
    ['hesabimi silin', 'tr'],
    ['Wo ist meine Bestellung?', 'de'],
    ['¿Dónde está mi pedido?', 'es'],
    ['où est ma commande', 'fr'],
    ["dov'è il mio ordine", 'it'],
    ['waar is mijn bestelling', 'nl'],
    ['Где мой заказ?', 'ru'],
    ['注文はどこですか', 'ja'],
    ['我的订单在哪里', 'zh'],
    ['내 주문 어디에 있나요', 'ko'],
    ['أين طلبي', 'ar'],
    ['मेरा ऑर्डर कहाँ है', 'hi'],
    ['ORD-9876', 'und'],
    ['https://example.com/x', 'und'],
    ['jane.de@example.com.br', 'und'],
    ['<div><a href="http://x.y/z?a=b">where is my order</a></div>', 'en'],
    ['www.example.com/de/die/das siparişim nerede', 'tr'],
    ['?!', 'und'],
    ['', 'und'],
  ])('hears in "%s" %s', (text, language) => {
    expect(identifyLanguage(text).language).toBe(language)
  })
})
