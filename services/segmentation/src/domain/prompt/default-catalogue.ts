import { CARS } from './car-catalogue.ts'
import type { Catalogue } from './catalogue.ts'

/** The vocabulary before anything is imported. */
export const DEFAULT_CATALOGUE: Catalogue = {
  items: CARS,
  categories: ['SUV', 'Sedan', 'MPV', 'Skincare', 'Makeup', 'Fragrance', 'Haircare', 'Accessories'],
  powertrains: ['hybrid', 'petrol'],
  cities: ['Istanbul', 'Ankara', 'Izmir', 'Bursa', 'Antalya', 'Bangkok', 'Chiang Mai', 'London', 'New York'],
  regions: ['Marmara', 'Aegean', 'Central Anatolia'],
}
