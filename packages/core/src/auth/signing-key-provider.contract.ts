import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../clock.ts'
import type { Write } from '../store/write.ts'
import type { Credentials } from './bootstrap-key.ts'
import { FULL_ACCESS, OWN_RESOURCES, type PolicyDocument } from './policy.ts'
import { deriveSigningKey, type KeyScope } from './signing-key.ts'
import type { SigningKeyProvider } from './signing-key-provider.ts'

/** A provider with the keeper of its keys, on a clock that is set. */
export interface OpenedProvider extends AsyncDisposable {
  readonly provider: SigningKeyProvider
  issue(principal: string, policy: PolicyDocument): Promise<Credentials>
  change(
    key: Credentials,
    change: { readonly status?: 'active' | 'inactive'; readonly policy?: PolicyDocument },
  ): Promise<readonly Write[]>
  lastUse(key: Credentials): Promise<string | undefined>
  advance(milliseconds: number): void
}

const SCOPE: KeyScope = { date: '20261121', region: 'us-east-1', service: 'execute-api' }

/** What every provider of signing keys promises. */
export function describeSigningKeys(name: string, open: () => Promise<OpenedProvider>): void {
  describe(name, () => {
    const bytesOf = async ({ provider }: OpenedProvider, { accessKeyId }: Credentials, scope = SCOPE) =>
      (await provider.get({ accessKeyId, ...scope }))?.signingKey.export()

    it('PLT-04 gives what verifies signatures of the day, 32 bytes, and no secret', async () => {
      await using t = await open()
      const key = await t.issue('user/ada', OWN_RESOURCES)
      const found = await t.provider.get({ accessKeyId: key.accessKeyId, ...SCOPE })
      expect(found).toMatchObject({ accessKeyId: key.accessKeyId, principal: 'user/ada', status: 'active' })
      expect(found?.expiresAt).toBe(Date.parse('2027-02-19T10:00:00Z'))
      expect(found?.policies).toMatchObject([{ isFullAccess: false, statements: [{ effect: 'Allow' }] }])
      const bytes = found?.signingKey.export()
      expect(bytes).toHaveLength(32)
      expect(bytes).toEqual(deriveSigningKey(key.secretAccessKey, SCOPE).export())
      expect(JSON.stringify(found)).not.toContain(key.secretAccessKey)
    })

    it('PLT-04 gives another key for another signing name and for the next day', async () => {
      await using t = await open()
      const key = await t.issue('user/ada', FULL_ACCESS)
      const today = await bytesOf(t, key)
      expect(await bytesOf(t, key, { ...SCOPE, service: 'customer-service' })).not.toEqual(today)
      t.advance(DAY_MS)
      const tomorrow = { ...SCOPE, date: '20261122' }
      expect(await bytesOf(t, key, tomorrow)).toEqual(deriveSigningKey(key.secretAccessKey, tomorrow).export())
    })

    it.each(['CSAKUNKNOWN', 'constructor', '__proto__'])('PLT-04 does not know %s', async (accessKeyId) => {
      await using t = await open()
      expect(await t.provider.get({ accessKeyId, ...SCOPE })).toBeUndefined()
    })

    it('PLT-04 knows a new key 5 s after it was asked for in vain', async () => {
      await using t = await open()
      const accessKeyId = 'CSAKUNKNOWN'
      expect(await t.provider.get({ accessKeyId, ...SCOPE })).toBeUndefined()
      const key = await t.issue('user/ada', FULL_ACCESS)
      t.advance(5_000)
      expect(await bytesOf(t, key)).toHaveLength(32)
    })

    it('OPS-12 tells within 60 s that a key was switched off or changed', async () => {
      await using t = await open()
      const key = await t.issue('user/ada', FULL_ACCESS)
      await bytesOf(t, key)
      await t.change(key, { status: 'inactive', policy: OWN_RESOURCES })
      t.advance(60_000)
      const found = await t.provider.get({ accessKeyId: key.accessKeyId, ...SCOPE })
      expect(found).toMatchObject({ status: 'inactive', policies: [{ isFullAccess: false }] })
    })

    it('PLT-04 gives the policies of keys that may be used, none for a principal without', async () => {
      await using t = await open()
      const key = await t.issue('user/ada', OWN_RESOURCES)
      await t.issue('user/ada', FULL_ACCESS)
      expect(await t.provider.policiesOf('user/ada')).toHaveLength(2)
      expect(await t.provider.policiesOf('user/nobody')).toEqual([])
      await t.change(key, { status: 'inactive' })
      t.advance(60_000)
      expect(await t.provider.policiesOf('user/ada')).toMatchObject([{ isFullAccess: true }])
    })

    it('OPS-12 notes when a key was last used, every five minutes', async () => {
      await using t = await open()
      const key = await t.issue('user/ada', FULL_ACCESS)
      const lastUse = () => t.lastUse(key)
      t.provider.used(key.accessKeyId)
      await expect.poll(lastUse).toBe('2026-11-21T10:00:00Z')
      t.advance(299_000)
      t.provider.used(key.accessKeyId)
      t.advance(1_000)
      t.provider.used(key.accessKeyId)
      await expect.poll(lastUse).toBe('2026-11-21T10:05:00Z')
    })
  })
}
