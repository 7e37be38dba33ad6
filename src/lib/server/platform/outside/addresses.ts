// Which addresses of the internet are the world's, and which are a machine's or a network's own. By IANA's registries of
// special addresses (RFC 6890 and its updates), as of 2026.
import { BlockList, isIPv4, isIPv6 } from 'node:net';

const own = new BlockList();
for (const [network, bits] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	// Link-local, and with it the cloud's tales about itself: 169.254.169.254.
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4]
] as const) {
	own.addSubnet(network, bits, 'ipv4');
}

/** What the world has of IPv6. All else is not: mapped IPv4, NAT64, unique local, link-local, multicast. */
const world = new BlockList();
world.addSubnet('2000::', 3, 'ipv6');
/** Within it: Teredo and other protocols' own, documentation, and 6to4, which carries an IPv4 address. */
for (const [network, bits] of [
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['3fff::', 20]
] as const) {
	own.addSubnet(network, bits, 'ipv6');
}

/** Answers whether an address, as a resolver writes it, can be asked without asking inside any network. */
export function isPublicAddress(address: string): boolean {
	if (isIPv4(address)) return !own.check(address, 'ipv4');
	if (!isIPv6(address) || address.includes('%')) return false;
	return world.check(address, 'ipv6') && !own.check(address, 'ipv6');
}
