import { idMaker, type Log, loadConfig, systemClock } from '@customer-service/core'
import { agentServer } from './agent/agent-server.ts'
import { AgentSettings } from './agent/agent-settings.ts'
import { settingsOf } from './deps.ts'
import { openLanguageModel } from './engines/language-model/open-language-model.ts'

const line =
  (level: string) =>
  (fields: object, event: string): void =>
    console.log(
      JSON.stringify({ level, event, ...fields }, (_key, value) => (value instanceof Error ? value.stack : value)),
    )
const log: Log = { info: line('info'), warn: line('warn'), error: line('error') }

const { HOST, PORT, ...config } = loadConfig(AgentSettings, process.env)
const now = systemClock
const model = openLanguageModel(config, { now, log })
const server = agentServer({ settings: settingsOf(config), model, now, newId: idMaker(now), log })
server.listen(PORT, HOST, () => log.info({ address: server.address() }, 'ready'))
process.on('SIGTERM', () => server.close())
