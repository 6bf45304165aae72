import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const own = (file: string): string => fileURLToPath(new URL(`../office/age/${file}`, import.meta.url));
/** As the age library itself finds its parts. */
const inAge = createRequire(import.meta.resolve('age-encryption'));

/**
 * What the age library brings for keys that nobody here has, replaced in what browsers get: hybrid and hardware keys (post-quantum and
 * P-256) are refused anyway, and X25519 is done by the browser itself; where it cannot, the library's own way is fetched (src/office/age/).
 * That takes the workers of the office from 38 to 14 KB. The names are those of age-encryption 0.3.1, whose version is pinned.
 */
export const lightAge = [
  { find: /^@noble\/post-quantum\/hybrid\.js$/, replacement: own('no-hybrid.ts') },
  { find: /^@noble\/curves\/nist\.js$/, replacement: own('no-hybrid.ts') },
  { find: /^@noble\/curves\/ed25519\.js$/, replacement: own('x25519.ts') },
  { find: 'virtual:age-x25519', replacement: inAge.resolve('@noble/curves/ed25519.js') },
];
