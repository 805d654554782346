import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface TakenMail {
  readonly to: readonly string[]
  readonly mail: Email
}

export interface MailServer extends AsyncDisposable {
  readonly port: number
  readonly taken: readonly TakenMail[]
}

export interface MailServerOptions {
  readonly port?: number
  /** Throws an error with `responseCode` to refuse a recipient. */
  readonly onRecipient?: (address: string) => void
  /** Refuses every password. */
  readonly isLocked?: boolean
}

/** A real SMTP server on 127.0.0.1. */
export async function openMailServer({ port = 0, onRecipient, isLocked }: MailServerOptions = {}): Promise<MailServer> {
  const taken: TakenMail[] = []
  const server = new SMTPServer({
    disabledCommands: isLocked ? ['STARTTLS'] : ['AUTH', 'STARTTLS'],
    allowInsecureAuth: true,
    authOptional: !isLocked,
    closeTimeout: 100,
    onAuth: (_auth, _session, callback) => callback(Object.assign(new Error('No'), { responseCode: 535 })),
    onRcptTo({ address }, _session, callback) {
      try {
        onRecipient?.(address)
        callback()
      } catch (error) {
        callback(error as Error)
      }
    },
    async onData(stream, { envelope }, callback) {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk)
      taken.push({
        to: envelope.rcptTo.map(({ address }) => address),
        mail: await PostalMime.parse(Buffer.concat(chunks)),
      })
      callback()
    },
  })
  server.on('error', () => undefined)
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  return {
    port: (listening.address() as AddressInfo).port,
    taken,
    async [Symbol.asyncDispose]() {
      await new Promise<void>((resolve) => server.close(resolve))
    },
  }
}

/** A mail server that is up only to say that it is down, so that tries can be counted. */
export async function openDeadServer(): Promise<{ port: number; tries: () => number } & AsyncDisposable> {
  let tries = 0
  const server = createServer((socket) => {
    tries++
    socket.on('error', () => undefined)
    socket.end('421 Service not available\r\n')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    tries: () => tries,
    async [Symbol.asyncDispose]() {
      server.close()
      await once(server, 'close')
    },
  }
}
