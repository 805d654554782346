import ipaddr from 'ipaddr.js'

const IPV6_PUBLIC = ipaddr.IPv6.parseCIDR('2000::/3')
/** Inside 2000::/3, but protocol assignments, documentation, or IPv4 in disguise (6to4). */
const IPV6_NOT_PUBLIC = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'].map((range) =>
  ipaddr.IPv6.parseCIDR(range),
)

/** Whether an IP address, in its text form, is one of the public internet's: where a webhook may go. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast'
  return parsed.match(IPV6_PUBLIC) && !IPV6_NOT_PUBLIC.some((range) => parsed.match(range))
}
