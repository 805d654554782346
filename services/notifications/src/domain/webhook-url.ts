import { type AppError, invalid } from '@customer-service/core'
import ipaddr from 'ipaddr.js'
import { isPublicAddress } from './public-address.ts'

/**
 * A webhook's URL in its normal form. Refuses, with `ValidationError` for `url`, what could reach inside: other schemes
 * than https, other ports than 443, credentials, private addresses in any spelling. `allowPrivate` lifts that for
 * development. What a name resolves to is checked when connecting.
 */
export function checkWebhookUrl(text: string, allowPrivate: boolean): string {
  const url = URL.parse(text)
  if (url === null) throw wrong('url must be an absolute URL')
  if (url.username !== '' || url.password !== '') throw wrong('url must not hold a user name or password')
  if (url.hash !== '') throw wrong('url must not have a fragment')
  if (allowPrivate) {
    if (url.protocol !== 'https:' && url.protocol !== 'http:') throw wrong('url must begin with https:// or http://')
    return url.href
  }
  if (url.protocol !== 'https:') throw wrong('url must begin with https://')
  if (url.port !== '') throw wrong('url must use port 443')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isName = !ipaddr.isValid(host)
  if (isName ? isLocalName(host) : !isPublicAddress(host)) throw wrong('url must not lead to a private address')
  return url.href
}

function isLocalName(host: string): boolean {
  const name = host.replace(/\.$/, '')
  return !name.includes('.') || /\.(localhost|local|internal|home\.arpa)$/.test(name)
}

const wrong = (message: string): AppError => invalid('url', message)
