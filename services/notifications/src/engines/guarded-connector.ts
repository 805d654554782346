import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { buildConnector } from 'undici'
import { isPublicAddress } from '../domain/public-address.ts'

/**
 * Connects to public addresses only, whatever a name resolves to at that moment: literals are checked as they stand,
 * names by every address that `lookup` gives, and the socket by the address it ended at.
 */
export function guardedConnector(lookup: LookupFunction, timeoutMs: number): buildConnector.connector {
  const connect = buildConnector({ timeout: timeoutMs, allowH2: false, lookup: lookupPublic(lookup) })
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '')
    if (ipaddr.isValid(host) && !isPublicAddress(host)) return callback(notPublic(), null)
    connect(options, (error, socket) => {
      if (error || !socket) return callback(error ?? new Error('No connection'), null)
      if (isPublicAddress(socket.remoteAddress ?? '')) return callback(null, socket)
      socket.destroy()
      callback(notPublic(), null)
    })
  }
}

function lookupPublic(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = Array.isArray(found) ? found : []
      const [first] = addresses
      if (error || first === undefined) return callback(error ?? new Error('No address'), '', 4)
      if (!addresses.every(({ address }) => isPublicAddress(address))) return callback(notPublic(), '', 4)
      if (options.all) return callback(null, addresses)
      callback(null, first.address, first.family)
    })
  }
}

const notPublic = () => new Error('Not a public address')
