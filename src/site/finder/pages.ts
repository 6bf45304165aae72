import { modulesIn } from '../../content/modules-in.ts';
import { inLanguage } from '../../forms/addresses.ts';
import type { Language } from '../../forms/text.ts';
import { livingPages } from '../living-pages.ts';
import { finderTree, type FinderModule, type Step } from './tree.ts';
import { waysOf, type Way } from './ways.ts';

/** Every page of the finder in a language, the first question first. */
export async function finderWays(language: Language): Promise<readonly Way[]> {
  const modules = (await modulesIn(language)).map((module): FinderModule => {
    const elsewhere = module.slot('elsewhere');
    return {
      id: module.id,
      stage: module.german.stage,
      station: { text: module.station, lang: module.language === language ? undefined : 'de' },
      elsewhere: elsewhere.value === undefined ? undefined : { text: elsewhere.value, lang: elsewhere.lang },
    };
  });
  return waysOf(finderTree(modules, language));
}

/** The address of a page of the finder. */
export const finderAddress = ({ slug }: Step, language: Language): string => inLanguage(`${livingPages.finder.path}${slug === '' ? '' : `${slug}/`}`, language);

/** The routes of all pages of the finder but the first, for `getStaticPaths`. */
export const finderPaths = async (language: Language) =>
  (await finderWays(language)).filter(({ step }) => step.slug !== '').map((way) => ({ params: { step: way.step.slug }, props: { way } }));
