type Address = { to: string; search: Record<string, string>; hash: string | undefined };

/** An address in the parts that the router wants. */
export function splitAddress(address: string): Address {
  const url = new URL(address, window.location.origin);
  return { to: url.pathname, search: Object.fromEntries(url.searchParams), hash: url.hash.slice(1) || undefined };
}
