import type { Day } from './calendar.ts'
import type { CustomerData } from './customer-data.ts'
import { newCustomer, regionProfile } from './estimated-profiles.ts'
import type { Profile } from './profile.ts'
import { regularCustomer } from './regular-customer.ts'

/** The profile in one of three modes: of a customer with purchases, of a new one, or of a region. */
export function analyze({ city, customer, region }: CustomerData, asOf: Day): Profile {
  if (customer === undefined) return regionProfile(city, region)
  return customer.history.length === 0
    ? newCustomer(city, customer, region, asOf)
    : regularCustomer(city, customer, region, asOf)
}
