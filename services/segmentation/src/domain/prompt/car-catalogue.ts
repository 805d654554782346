import type { CatalogueItem } from './catalogue.ts'

/** The cars of the `customer_segment` action, until a shop imports its own items. */
export const CARS: readonly CatalogueItem[] = [
  { id: 'YARIS CROSS HYBRID - 2021', family: 'YARIS CROSS', category: 'SUV', powertrain: 'hybrid' },
  { id: 'COROLLA CROSS PREMIUM - 2022', family: 'COROLLA CROSS', category: 'SUV', powertrain: 'petrol' },
  { id: 'RAV4 HYBRID - 2022', family: 'RAV4', category: 'SUV', powertrain: 'hybrid' },
  { id: 'HARRIER HYBRID PREMIUM - 2022', family: 'HARRIER', category: 'SUV', powertrain: 'hybrid' },
  { id: 'COROLLA ALTIS STANDARD - 2023', family: 'COROLLA ALTIS', category: 'Sedan', powertrain: 'petrol' },
  { id: 'COROLLA ALTIS ELEGANCE - 2023', family: 'COROLLA ALTIS', category: 'Sedan', powertrain: 'petrol' },
  { id: 'CAMRY HYBRID STANDARD - 2024', family: 'CAMRY', category: 'Sedan', powertrain: 'hybrid' },
  { id: 'CAMRY HYBRID ELEGANCE - 2024', family: 'CAMRY', category: 'Sedan', powertrain: 'hybrid' },
  { id: 'SIENTA HYBRID ELEGANCE - 2021', family: 'SIENTA', category: 'MPV', powertrain: 'hybrid' },
]
