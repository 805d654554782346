export { accessKeyUses, lastUseOf } from './access-key-uses.ts'
export {
  type AccessKeyItem,
  ALL_KEYS,
  accessKeys,
  changeKey,
  deleteKey,
  findKey,
  issueKey,
  type KeyDeps,
  keysOf,
} from './access-keys.ts'
export {
  type Admission,
  type Asked,
  type Authenticator,
  openAuthenticator,
} from './authenticator.ts'
export {
  bootstrapKey,
  type Credentials,
  ensureKey,
  ensureServiceKey,
  isMasterKeyOf,
  recoverKey,
  type ServiceKey,
} from './bootstrap-key.ts'
export type { Caller } from './caller.ts'
export { ACTION_PREFIX } from './evaluate.ts'
export { getPolicies, getSigningKey, noteKeyUse } from './key-contracts.ts'
export { KEY_ENDS_SOON, type KeyKeeperDeps, openKeyKeeper } from './key-keeper.ts'
export { localSigningKeys } from './local-signing-keys.ts'
export { actFor, type Identity, makeCaller } from './make-caller.ts'
export { nameOf } from './name-of.ts'
export { PLATFORM_ACTIONS } from './platform-actions.ts'
export { FULL_ACCESS, OWN_RESOURCES, type Policy, type PolicyDocument, parsePolicy } from './policy.ts'
export { policyFor } from './policy-for.ts'
export { openRateLimiter, type RateLimiter } from './rate-limiter.ts'
export { remoteSigningKeys } from './remote-signing-keys.ts'
export type { SigningKeyProvider } from './signing-key-provider.ts'
export type { BodyHash } from './verify-signature.ts'
export type { Wildcard } from './wildcard.ts'
