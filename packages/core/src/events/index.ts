export { type Delivery, on, onBatch } from './delivery.ts'
export type { DeadLetter, EventBus, Reaction, Subscription } from './event-bus.ts'
