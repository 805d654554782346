export { type AccessKeyUse, accessKeyUses, lastUseOf } from './access-key-uses.ts'
export {
  type AccessKeyItem,
  ALL_KEYS,
  accessKeys,
  changeKey,
  deleteKey,
  findKey,
  type IssuedKey,
  issueKey,
  type KeyDeps,
  keysOf,
  type NewKey,
} from './access-keys.ts'
export {
  type Admission,
  type Asked,
  type Authenticated,
  type Authenticator,
  type AuthenticatorOptions,
  openAuthenticator,
} from './authenticator.ts'
export { bootstrapKey, type Credentials, ensureKey, ensureServiceKey, type ServiceKey } from './bootstrap-key.ts'
export type { Caller } from './caller.ts'
export { ACTION_PREFIX } from './evaluate.ts'
export { getPolicies, getSigningKey, noteKeyUse } from './key-contracts.ts'
export { type KeyKeeper, type KeyKeeperDeps, openKeyKeeper } from './key-keeper.ts'
export { localSigningKeys } from './local-signing-keys.ts'
export { actFor, type CallerOptions, type Identity, makeCaller } from './make-caller.ts'
export { nameOf } from './name-of.ts'
export { type Claim, parseSignature, type RequestHead, type SignatureSettings } from './parse-signature.ts'
export { PLATFORM_ACTIONS } from './platform-actions.ts'
export { FULL_ACCESS, OWN_RESOURCES, type Policy, type PolicyDocument, parsePolicy } from './policy.ts'
export { policyFor } from './policy-for.ts'
export { openRateLimiter, type RateLimiter } from './rate-limiter.ts'
export { type RemoteSigningKeysOptions, remoteSigningKeys } from './remote-signing-keys.ts'
export type { SigningKey, SigningKeyProvider } from './signing-key-provider.ts'
export { checkTarget, type Target } from './target.ts'
export { type BodyHash, verifySignature } from './verify-signature.ts'
export type { Wildcard } from './wildcard.ts'
