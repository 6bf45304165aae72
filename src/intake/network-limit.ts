/** Limits per network, in the memory of one process; nothing about an address is ever written. */

interface Bucket { tokens: number; at: number }

/** So many networks are remembered at most; the longest quiet go first. */
const mostNetworks = 10_000;

/** How many minutes' worth of posts may come at once: a seminar that applies together shares one address. */
const burstMinutes = 3;

/**
 * A limiter that answers whether another post of a network is allowed now. A network is an IPv4 address or an IPv6 /64, which
 * is what one household or one institute gets.
 * @param perMinute posts per minute in the long run; 0 switches the limit off
 */
export function networkLimiter(perMinute: number, now: () => number = Date.now): (address: string | undefined) => boolean {
  const buckets = new Map<string, Bucket>();
  const most = perMinute * burstMinutes;
  return (address) => {
    if (perMinute === 0 || address === undefined) return true;
    const network = networkOf(address);
    const time = now();
    const known = buckets.get(network);
    const tokens = known ? Math.min(most, known.tokens + ((time - known.at) / 60_000) * perMinute) : most;
    // Set anew, so that the map's order is the order of use.
    buckets.delete(network);
    // Only what is let through is counted: a network that keeps on sending too much is slowed down, not locked out.
    buckets.set(network, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: time });
    const [oldest] = buckets.keys();
    if (buckets.size > mostNetworks && oldest !== undefined) buckets.delete(oldest);
    return tokens >= 1;
  };
}

/** The network of an address: IPv4 as it is (also when mapped into IPv6), the first four groups of IPv6. */
export function networkOf(address: string): string {
  const mapped = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = address.split('%')[0]?.toLowerCase().split('::') ?? [];
  const first = head.split(':').filter(Boolean);
  const last = tail?.split(':').filter(Boolean) ?? [];
  const groups = tail === undefined ? first : [...first, ...Array.from({ length: 8 - first.length - last.length }, () => '0'), ...last];
  return groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/u, '')).join(':');
}
