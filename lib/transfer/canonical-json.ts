/**
 * JSON with the keys of every object sorted by UTF-16 units and no white space, so that equal values
 * give equal bytes to hash (RFC 8785 in spirit; numbers and strings as `JSON.stringify` writes them).
 * Keys whose value is `undefined` are left out, as JSON does.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    // Without a prototype, so that a key named `__proto__` stays a key.
    const sorted = Object.create(null) as Record<string, unknown>;
    const entries = Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const [key, entry] of entries) sorted[key] = entry;
    return sorted;
  });
}
