import { onShutdown } from '@customer-service/core/run'
import { openEmbeddedPlatform } from './embedded.ts'
import { welcome } from './welcome.ts'

const { host, credentialsFile, version } = await openEmbeddedPlatform(process.env).catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
const url = await host.listen()
onShutdown(host)
console.log(welcome({ url, credentialsFile, version, seconds: process.uptime() }))
