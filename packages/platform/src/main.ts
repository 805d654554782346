import { onShutdown } from '@customer-service/core/run'
import { openEmbeddedPlatform } from './embedded.ts'
import { welcome } from './welcome.ts'

const { host, settings, credentialsFile, version } = await openEmbeddedPlatform(process.env).catch(giveUp)
const url = await host.listen().catch(giveUp)
onShutdown(host)
console.log(welcome({ url, credentialsFile, version, region: settings.REGION, seconds: process.uptime() }))

function giveUp(error: Error): never {
  console.error(error.message)
  process.exit(1)
}
