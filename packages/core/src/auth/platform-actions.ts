import { KEY_ACTIONS } from './key-contracts.ts'

/** Actions that stand in no contract of a service: what policies can name beside those. */
export const PLATFORM_ACTIONS: readonly string[] = [
  'ActOnBehalfOf',
  'GetReleaseNotes',
  'ListDeadLetters',
  'RedriveDeadLetters',
  ...KEY_ACTIONS,
]
