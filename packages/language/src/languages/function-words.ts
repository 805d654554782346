/** The words that texts of a language can hardly avoid, folded: what tells Latin-script languages apart. */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: `the and to of is it in that for you i'm my was on are with not have this be but so what can how do we they at your if
would will there when who from get just has an or by all me no please order where want need does don't i've haven't isn't
cancel account help refund why still received been delivery item product payment status i a
about any some customer care service information ever bad good best worst more cannot wanna ur related issues new make checking`,
  tr: `ve bir bu icin ne da de ile cok daha ama var yok mi mu ben sen benim siz nasil neden nerede nicin istiyorum lutfen
siparis siparisim siparisimi urun kargo iade hala gelmedi degil tesekkur tesekkurler ederim merhaba selam kadar gibi olarak
bana hesap fatura para iptal param musteri yardim berbat harika memnun guzel kotu zaman gun henuz oldu olur adresi numarasi
acil cevap taksit odeme indirim hesabim hesabimi urunu urunum kargom faturami hesabima sifremi tamam evet hayir rezalet geldi ulasmadi biriyle gorusmek`,
  es: `el la los las de que y en un una por con para mi su no es se lo como mas pero este esta donde cuando hola gracias quiero
pedido tengo puedo necesito ayuda cuenta estoy muy todavia mi al del`,
  fr: `le la les de des du et est un une je vous nous pour que qui dans pas ne sur avec mon ma mes ce cette commande bonjour
merci ou comment pourquoi suis j'ai c'est votre toujours au aux`,
  de: `der die das und ist nicht ich sie wir ein eine einen mit zu auf fur von den dem es ist war wo wie warum mein meine
bestellung bitte danke hallo noch immer habe kann ihre im am`,
  it: `il lo la gli le di che e un una per con non mi sono ho come dove quando mio mia questo questa ordine ciao grazie voglio
posso ancora del della al perche`,
  pt: `o a os as de que e em um uma para com nao meu minha por como onde quando mas esta este pedido ola obrigado obrigada
quero posso preciso ainda voce do da no na eu`,
  nl: `de het een en van is ik je niet dat die op te in met voor mijn wat waar hoe maar bestelling bedankt hallo nog naar heb
kan zijn wij`,
  pl: `i w nie na do jest sie ze to moj moje gdzie jak dlaczego zamowienie prosze dziekuje dzien dobry mam czy jestem za ale od
juz po`,
  sv: `och att det som en ar jag inte pa av for med till den har var min mitt hur varfor bestallning tack hej kan vill`,
  da: `og at det er en jeg ikke pa af til den har hvor min mit hvordan hvorfor bestilling tak hej kan vil med som`,
  fi: `ja on ei se en minun mina han etta olen missa miten miksi tilaus kiitos hei mutta tai kun voi oli ovat`,
  cs: `a je se na to v ze ja neni jsem moje kde jak proc objednavka dekuji prosim dobry den mam ale od pro jsou`,
  ro: `si de la nu este un o cu pentru ce care mea meu unde cum comanda multumesc buna am vreau din pe sunt`,
  hu: `a az es nem hogy egy van de ez meg hol mikor miert rendeles koszonom szia kerem vagy mar csak en`,
  id: `yang dan di ini itu saya tidak untuk dengan dari ke pesanan mana bagaimana kenapa terima kasih halo bisa sudah belum
ada mau apa`,
  vi: `va la cua toi khong cho duoc nay don hang o dau lam sao cam on xin chao mot nhung cac voi`,
}
