import { localSigningKeys } from '../src/auth/index.ts'
import { describeSigningKeys } from '../src/auth/signing-key-provider.contract.ts'
import { openKeeper, providerAt, testClock } from './keeper.ts'

describeSigningKeys('keys from the table', async () => {
  const clock = testClock()
  const keeper = await openKeeper(clock)
  return { ...keeper, advance: clock.advance, provider: localSigningKeys(keeper.deps) }
})

describeSigningKeys('keys from the service that keeps them', async () => {
  const clock = testClock()
  const keeper = await openKeeper(clock)
  const provider = providerAt(keeper.url, await keeper.deploy('notes'), clock)
  return { ...keeper, advance: clock.advance, provider }
})
