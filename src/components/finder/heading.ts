import { moduleIn } from '../../content/modules-in.ts';
import type { Language } from '../../forms/text.ts';
import type { Way } from '../../site/finder/ways.ts';
import { finderWords, resultWords } from '../../site/finder/words.ts';

/** Title and lead of a page of the finder. Throws for a result whose module has no file. */
export async function headingOf({ answered, most, step }: Way, language: Language): Promise<{ readonly title: string; readonly description: string }> {
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
    case 'elsewhere':
      return { title: resultWords.elsewhereTitle[language], description: resultWords.elsewhereLead[language] };
  }
}
