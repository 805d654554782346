/** What the demo shop sells: id, name and price in pounds. */
export const catalogue = {
  'P-1001': { name: 'Ridgeline 45 l Backpack', price: 119 },
  'P-1002': { name: 'Tarn Two-Person Tent', price: 249 },
  'P-1003': { name: 'Fellside Waterproof Jacket', price: 139.5 },
  'P-1004': { name: 'Moorland Hiking Boots', price: 124.95 },
  'P-1005': { name: 'Beck Insulated Bottle 750 ml', price: 24.5 },
  'P-1006': { name: 'Lantern Rechargeable Head Torch', price: 34.95 },
  'P-2001': { name: 'Whey Protein Vanilla 1 kg', price: 29.9 },
  'P-2002': { name: 'Pea and Rice Protein Cocoa 750 g', price: 27.5 },
  'P-2003': { name: 'Creatine Monohydrate 500 g', price: 19.9 },
  'P-2004': { name: 'Omega 3, 120 Capsules', price: 16.5 },
  'P-2005': { name: 'Multivitamin, 90 Tablets', price: 12.9 },
  'P-2006': { name: 'Oat Bars, Box of 12', price: 21.6 },
  'P-3001': { name: 'Adjustable Dumbbell Set 2 x 20 kg', price: 189 },
  'P-3002': { name: 'Kettlebell 12 kg', price: 42 },
  'P-3003': { name: 'Resistance Bands, Set of 5', price: 18.5 },
  'P-3004': { name: 'Training Mat 180 cm', price: 26 },
  'P-3005': { name: 'Folding Bench', price: 159 },
  'P-3006': { name: 'Rowing Machine R2', price: 549 },
} as const

export type ProductId = keyof typeof catalogue
