import type { Language } from '../../forms/text.ts';
import type { Words } from './rewrite.ts';
import { readKnown, type Known } from './words/known.ts';

/** Written after the build by src/site/search-data. */
const folder = '/pagefind/words/';

/**
 * The words of the site in a language, each file fetched once. A letter that no word begins with has no file and so no words;
 * a file that does not come for another reason is asked for again next time.
 */
export function wordFiles(language: Language): Words {
  const files = new Map<string, Promise<readonly Known[]>>();
  const file = (name: string): Promise<readonly Known[]> => {
    let words = files.get(name);
    if (words === undefined) {
      words = fetchWords(name);
      words.catch(() => files.delete(name));
      files.set(name, words);
    }
    return words;
  };
  return {
    language,
    // The names are those of `letterFile` in src/site/search-data/known-words.ts.
    from: (letter) => file(`${language}-${/^[a-z0-9]$/u.test(letter) ? letter : String(letter.codePointAt(0) ?? 0)}.txt`),
    all: () => file(`${language}.txt`),
  };
}

async function fetchWords(name: string): Promise<readonly Known[]> {
  const answer = await fetch(folder + name);
  if (answer.status === 404) return [];
  if (!answer.ok) throw new Error(`${name} answers ${String(answer.status)}.`);
  return readKnown(await answer.text());
}
