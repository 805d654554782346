import { createHash } from 'node:crypto'

/** A customer's place between 0 and 1, always the same for one seed, so that samples are stable and can be split. */
export const sampleOf = (customerId: string, seed: number): number =>
  createHash('sha256').update(`${seed}:${customerId}`).digest().readUInt32BE(0) / 2 ** 32
