import type { Analysis } from '@customer-service/contracts/segmentation'
import type { Customer, Region } from './customer-data.ts'
import { ageSegment } from './labels.ts'

/** How every analysis of a customer begins: who it is about. */
export function introduction(city: string, customer: Customer, region: Region) {
  return {
    customerId: customer.customerId,
    city,
    region: region.name,
    climateType: region.climateType,
    age: customer.age,
    ageSegment: ageSegment(customer.age),
    gender: customer.gender,
  } satisfies Partial<Analysis>
}
