import type { Language } from '../../forms/text.ts';
import type { Words } from './rewrite.ts';
import { firstLetters, readKnown, type Known } from './words/known.ts';

/** Written after the build by src/site/search-data. */
const folder = '/pagefind/words/';

/** The words of the site in a language, each file fetched once; one that does not come is asked for again next time. */
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
  const all = (): Promise<readonly Known[]> => file(`${language}.txt`);
  return { language, all, from: (letter) => (firstLetters.includes(letter) ? file(`${language}-${letter}.txt`) : all()) };
}

async function fetchWords(name: string): Promise<readonly Known[]> {
  const answer = await fetch(folder + name);
  if (!answer.ok) throw new Error(`${name} answers ${String(answer.status)}.`);
  return readKnown(await answer.text());
}
