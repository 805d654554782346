import type { Emotion } from './emotion.ts'

/** Beginnings of folded Turkish words that show an emotion: endings follow the stem, so beginnings are compared. */
export const TURKISH_CUES: Readonly<Partial<Record<Emotion, string>>> = {
  frustration: `bikt bunald usand bekliyor bekled beklet oyala oyaliyor hala defalarca kacinci ulasam alamad alamiyor giremiyor yapamiyor calismi
acilmiyor cokuyor gecik sinir`,
  disappointment: `hayal pisman kotu bozuk bozul kirik kirild hasarl eksik yanlis defolu yirtik yirtil ezik ezil cizik leke sokul gelmedi ulasmadi
kalitesiz basarisiz yetersiz kullanilmis maalesef keske`,
  anger: `kizgin ofke rezalet rezil dolandir sahtekar nefret lanet serefsiz kepaze skandal yuzsuz hirsiz saygisiz terbiyesiz kustah yalan kandir aldat
avukat mahkeme yeter`,
  confusion: `kafam karisik karisti anlamad anlamiyor anlayamad`,
  worry: `endise kork tedirgin panik acil guvenmi supheli telas`,
  sadness: `uzgun uzul uzucu aglad agliyor mutsuz`,
  disgust: `igrenc mide pis tiksin`,
  surprise: `sasir saskin inanami inanilmaz`,
  satisfaction: `memnun iyi guzel kaliteli basarili begen tavsiye hizli mukemmel kusursuz sorunsuz eksiksiz saglam ozenli yardimci guvenilir kullanisli`,
  gratitude: `tesekkur sagol saolun minnettar emegin`,
  joy: `mutlu bayild harika super muhtesem sevdi sevin sahane efsane muthis`,
  relief: `rahatlad sonunda nihayet cozuldu halloldu giderildi`,
  excitement: `heyecan sabirsiz`,
  curiosity: `merak`,
}
