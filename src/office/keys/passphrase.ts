/** Passphrases of key files: what is too weak, and one to take. */

/** The library asks for 8 to 10 random characters or 4 to 5 random words (age-encryption, `setPassphrase`); people's own are less random. */
export const shortestPassphrase = 12;

/** Letters and digits that are not taken for one another, also in print: five bits each. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 5;
const groupLength = 5;

/** "k7mfq-…": 25 of 31 letters, which is 123 random bits; nobody guesses that, and it can be read out on the telephone. */
export function suggestPassphrase(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes)): string {
  let text = '';
  while (text.length < groups * groupLength) {
    // Bytes from 248 on would prefer the first letters.
    for (const byte of random(new Uint8Array(64))) if (byte < 248 && text.length < groups * groupLength) text += letters[byte % letters.length];
  }
  return Array.from({ length: groups }, (_, n) => text.slice(n * groupLength, (n + 1) * groupLength)).join('-');
}

export type PassphraseProblem = 'empty' | 'short' | 'repeated' | 'different';

/** What keeps two equal entries of a passphrase from being taken, or undefined. */
export function passphraseProblem(first: string, second: string): PassphraseProblem | undefined {
  if (first === '') return 'empty';
  if (Array.from(first).length < shortestPassphrase) return 'short';
  // "aaaaaaaaaaaa" or "123412341234" is as short as its part.
  if (/^(.{1,4})\1+$/u.test(first)) return 'repeated';
  return first === second ? undefined : 'different';
}
