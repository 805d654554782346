import { existsSync } from 'node:fs'
import { idMaker, loadMasterKey, openSecrets, systemClock } from '@customer-service/core'
import { accessKeys, isMasterKeyOf, recoverKey } from '@customer-service/core/auth'
import { openLog } from '@customer-service/core/run'
import { openEmbedded } from '@customer-service/core/store'
import { writeCredentials } from '../credentials.ts'
import { placesOf } from '../places.ts'

/**
 * A new access key of the administrator for a platform that nobody can sign for any more: whoever may read its folder may have
 * it. Gives what to print. Throws while the platform runs, and for another master key unless the old one is lost.
 */
export async function recover(
  env: Readonly<Record<string, string | undefined>>,
  isMasterKeyLost: boolean,
): Promise<string> {
  const { dataFolder, databaseFile, keyFile, credentialsFile, region } = placesOf(env)
  if (!existsSync(databaseFile)) throw new Error(`There is no platform's database in ${dataFolder}`)
  if (!existsSync(keyFile) && !isMasterKeyLost) throw new Error(wrongKey(keyFile))
  const now = systemClock
  const log = openLog('error')
  await using storage = await openEmbedded({ folder: dataFolder, tables: [accessKeys], now, newId: idMaker(now), log })
  const deps = { store: storage.store, secrets: openSecrets(loadMasterKey(keyFile)), now }
  if (!isMasterKeyLost && !(await isMasterKeyOf(deps))) throw new Error(wrongKey(keyFile))
  await recoverKey(deps, {}, (made) => writeCredentials(credentialsFile, { ...made, region }))
  return `user/admin has a new access key, in ${credentialsFile}. Start the platform.`
}

const wrongKey = (file: string): string =>
  `The master key ${file} is missing or opens none of the access keys: put back the one that sealed them.
If it is lost, say --new-master-key: then the access keys and the secrets of webhooks are lost with it`
