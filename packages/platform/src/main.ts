import { onShutdown } from '@customer-service/core/run'
import { openEmbeddedPlatform } from './embedded.ts'
import { welcome } from './welcome.ts'

// Customers' data, mail and keys are for the owner of the process alone, also in a folder that others may enter.
process.umask(0o077)

const { host, settings, credentialsFile, version } = await openEmbeddedPlatform(process.env).catch(giveUp)
const url = await host.listen().catch(giveUp)
onShutdown(host)
console.log(welcome({ url, credentialsFile, version, region: settings.REGION, seconds: process.uptime() }))

function giveUp(error: Error): never {
  console.error(error.message)
  process.exit(1)
}
