import { inLanguage } from '../../forms/addresses.ts';
import type { Language } from '../../forms/text.ts';
import { livingPages } from '../living-pages.ts';
import { mainMenu, type Link } from '../sections.ts';
import { siteWords } from '../words.ts';

/** Where those can go who do not know what to type: the main menu, how to apply, which module, the questions. */
export async function waysIn(language: Language): Promise<readonly Link[]> {
  const living = [livingPages.finder, livingPages.faq];
  const filled = await Promise.all(living.map(async (page) => ((await page.hasEntries()) ? [page] : [])));
  return [
    ...mainMenu(language),
    { label: siteWords.apply[language], href: inLanguage('/bewerben/', language) },
    ...filled.flat().map(({ label, path }) => ({ label: label[language], href: inLanguage(path, language) })),
  ];
}
