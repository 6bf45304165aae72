import { moduleIn } from '../../content/modules-in.ts';
import type { Language } from '../../forms/text.ts';
import type { Way } from '../../site/finder/ways.ts';
import { finderWords, resultWords, stageWords } from '../../site/finder/words.ts';

interface Heading {
  readonly title: string;
  readonly description: string;
  /** In the head of the page, where several pages have the same heading. */
  readonly head?: { tag: 'title'; content: string }[];
}

/** Title and lead of a page of the finder. Throws for a result whose module has no file. */
export async function headingOf({ answered, most, step }: Way, language: Language): Promise<Heading> {
  switch (step.kind) {
    case 'question':
      return { title: step.title, description: `${finderWords.count[language](answered.length + 1, most)} ${finderWords.choose[language]}` };
    case 'module': {
      const module = await moduleIn(step.module, language);
      if (!module) throw new Error(`There is no module ${step.module}.`);
      return { title: `${resultWords.module[language]} ${module.title}`, description: resultWords.noDecision[language] };
    }
    case 'mentor':
      return { title: resultWords.mentorTitle[language], description: resultWords.mentorLead[language] };
    case 'elsewhere': {
      const title = resultWords.elsewhereTitle[language];
      // Whoever has two of these open tells them apart by what was answered (WCAG 2.4.2).
      const answers = answered.slice(1).map(({ says }) => says.text).join(' ');
      return { title, description: resultWords.elsewhereLead[language], head: [{ tag: 'title', content: `${title}: ${answers} · Mentee+` }] };
    }
  }
}

/**
 * Title and description for search engines, where those of the page itself stand on other pages of the finder too. What is left out is
 * that of the page.
 */
export async function findingOf(way: Way, language: Language): Promise<{ readonly title?: string; readonly description?: string }> {
  const { answered, step } = way;
  const { description, title } = await headingOf(way, language);
  if (step.kind === 'question') return { description: `${title} ${description}` };
  if (step.kind === 'module') return { description: `${title}. ${resultWords.decides[language]}` };
  if (step.kind === 'mentor') return {};
  const [only, ...more] = step.offers === 'all' ? [] : step.offers;
  const about = step.stage ? stageWords[step.stage].when[language] : only && more.length === 0 ? (await moduleIn(only, language))?.title : undefined;
  const own = about === undefined ? title : `${title} (${about})`;
  return { title: own, description: `${own}. ${resultWords.answer[language]} ${answered.at(-1)?.says.text ?? ''}` };
}
