/**
 * A word as it is compared: lower case, letters and digits only, without dots and accents, ß as ss, and ae, oe and ue as the umlaut
 * they may stand for. So „Foerderung“, „Forderung“ and „Förderung“ are one, and so are „Strasse“ and „Straße“.
 */
export const fold = (word: string): string => plain(word).replace(/ß/gu, 'ss').replace(/([aou])e/gu, '$1');

/** Lower case without accents and without what is no letter or digit: how Pagefind itself compares. */
export const plain = (word: string): string => word.toLowerCase().normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '');
