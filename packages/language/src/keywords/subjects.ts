/** What customers of shops write about, most telling first: these words make better keywords than others. */
const SUBJECTS = `order refund delivery payment invoice account subscription update return exchange package parcel shipment shipping tracking product item
password login card charge billing price discount coupon warranty complaint replacement address size quality service support app website
siparis iade kargo teslimat odeme fatura hesap abonelik urun paket takip sifre kart ucret fiyat indirim kupon garanti sikayet degisim adres beden
kalite hizmet destek uygulama`

const RANKS: ReadonlyMap<string, number> = new Map(SUBJECTS.split(/\s+/).map((word, place) => [word, place]))
const COUNT = RANKS.size

/** 1 for the most telling subject, falling; 0 for a word that isn't one. Expects a folded word. */
export function subjectWeight(folded: string): number {
  const rank = RANKS.get(folded) ?? RANKS.get(folded.endsWith('s') ? folded.slice(0, -1) : folded)
  return rank === undefined ? 0 : 1 - (0.3 * rank) / COUNT
}
