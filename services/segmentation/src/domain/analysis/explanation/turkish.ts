import type { Analysis, Basis } from '@customer-service/contracts/segmentation'
import type { RegularProfile } from '../profile.ts'
import { isHiddenByRounding, type Sentences } from './sentences.ts'

export const turkish: Sentences = {
  regular: (profile) => [
    opening(profile.analysis, profile.basis),
    `Yaş segmenti ${profile.analysis.ageSegment}, yaşı ${profile.analysis.age}.`,
    `Kayıp riski segmenti ${profile.analysis.churnSegment}: son alışveriş ${profile.analysis.lastPurchaseDaysAgo} gün önce.`,
    basket(profile),
    affinity(profile.analysis, profile.basis),
    `Tahmini bütçe ${profile.analysis.estimatedBudget}, aylık ortalama harcama ${profile.analysis.avgMonthlySpend}.`,
    regulars(profile.analysis),
  ],
  newCustomer: (analysis) => [
    `Bu, ${analysis.ageSegment} yaş segmentinde, henüz alışveriş geçmişi olmayan yeni bir müşteridir; ${analysis.membershipDays} gün önce kaydolmuştur.`,
    `İlk alışverişe kadar tahminleri ${analysis.region} bölgesi verir: ortalama sepet ${analysis.avgBasket}, bütçe ${analysis.estimatedBudget}, ilgi kategorisi ${analysis.affinityCategory}.`,
    `Diğer etiketler bulgu değil, her yeni müşterinin başlangıç değerleridir: kayıp riski segmenti ${analysis.churnSegment}, değer segmenti ${analysis.valueSegment}, sadakat seviyesi ${analysis.loyaltyTier}, yakınlık tipi ${analysis.affinityType}, çeşitlilik profili ${analysis.diversityProfile}.`,
  ],
  region: (analysis) => [
    `Bu, ${analysis.region} için bölge bazlı bir profildir (${analysis.city}, iklim ${analysis.climateType}); belirli bir müşteriyi anlatmaz.`,
    `Bölgenin medyan sepetine göre ortalama sepet ${analysis.avgBasket}, tahmini bütçe ${analysis.estimatedBudget}, aylık harcama ${analysis.avgMonthlySpend}; ilgi kategorisi ${analysis.affinityCategory}.`,
    `Etiketler bölge profilleri için sabittir: yaş segmenti ${analysis.ageSegment}, kayıp riski segmenti ${analysis.churnSegment} (son alışveriş ${analysis.lastPurchaseDaysAgo} gün önce), değer segmenti ${analysis.valueSegment}, sadakat seviyesi ${analysis.loyaltyTier}, yakınlık tipi ${analysis.affinityType}, çeşitlilik profili ${analysis.diversityProfile}.`,
  ],
}

function opening({ valueSegment, loyaltyTier, orderCount, totalSpent }: Analysis, basis: Basis): string {
  const value = valueSegment === 'HighValue' ? 'yüksek değerli' : 'standart değerli'
  return `Bu müşteri, ${loyaltyTier} seviyesinde ${value} bir müşteridir; üyeliği ${basis.membershipMonths} tam aydır, sipariş sayısı ${orderCount}, toplam harcaması ${totalSpent}.`
}

function basket(profile: RegularProfile): string {
  const { valueSegment, avgBasket, region } = profile.analysis
  const relation = valueSegment === 'HighValue' ? 'üzerinde' : 'üzerinde değil'
  const exactly = isHiddenByRounding(profile) ? ' (yuvarlamadan önce karşılaştırıldı)' : ''
  return `Değer segmenti ${valueSegment}: ortalama sepet ${avgBasket}, ${region} bölgesinin medyanı ${profile.basis.medianBasket}; ortalama sepet medyanın ${relation}${exactly}.`
}

function affinity({ affinityCategory, affinityType, diversityProfile }: Analysis, basis: Basis): string {
  return `En çok harcama yapılan kategori ${affinityCategory}, siparişlerdeki payı ${basis.affinityRatio}: yakınlık tipi ${affinityType}. Sipariş başına ${basis.diversityRatio} ürünle çeşitlilik profili ${diversityProfile}.`
}

function regulars({ missingRegulars }: Analysis): string {
  const [first] = missingRegulars
  if (first === undefined) return 'Zamanı geçmiş düzenli ürün yok.'
  return `Zamanı geçmiş ${missingRegulars.length} düzenli ürün var; en çok geciken ${first.productName}: ${first.daysOverdue} gün.`
}
