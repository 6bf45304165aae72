import type { OffersOf } from '../../content/offers.ts';
import { stages, type Stage } from '../../content/module-stage.ts';
import type { ModuleId } from '../../content/module-ids.ts';
import type { Language } from '../../forms/text.ts';
import { finderWords, stageWords } from './words.ts';

/** What the finder reads of a module, in one language. */
export interface FinderModule {
  readonly id: ModuleId;
  readonly stage?: Stage | undefined;
  readonly station: Sentence;
  readonly elsewhere?: Sentence | undefined;
}

/** A sentence somebody can choose, and its language when that is not the page's. */
export interface Sentence { readonly text: string; readonly lang?: 'de' | undefined }

/** A sentence and the page it leads to. */
export interface Answer { readonly says: Sentence; readonly to: Step }

export interface Question {
  readonly kind: 'question';
  /** End of the address, below the first question; empty for that one. */
  readonly slug: string;
  readonly title: string;
  readonly answers: readonly Answer[];
}

/** Where the questions end. `offers`: whose neighbouring offers are shown; `stage`: for somebody who is there and whom no module fits. */
export type Result =
  | { readonly kind: 'module'; readonly slug: string; readonly module: ModuleId }
  | { readonly kind: 'mentor'; readonly slug: string }
  | { readonly kind: 'elsewhere'; readonly slug: string; readonly offers: OffersOf; readonly stage?: Stage };

export type Step = Question | Result;

const slugs: Readonly<Record<Stage, string>> = { study: 'studium', career: 'nach-dem-studium' };

const moduleAnswer = ({ id, station }: FinderModule): Answer => ({ says: station, to: { kind: 'module', slug: `ergebnis/${id}`, module: id } });

const elsewhereAnswer = (says: Sentence, end: string, offers: OffersOf, stage?: Stage): Answer =>
  ({ says, to: { kind: 'elsewhere', slug: `ergebnis/anderes-angebot${end}`, offers, ...(stage && { stage }) } });

function stageAnswer(stage: Stage, modules: readonly FinderModule[], language: Language): readonly Answer[] {
  const here = modules.filter((module) => module.stage === stage);
  if (here.length === 0) return [];
  const { answer, none, title } = stageWords[stage];
  const answers = [
    ...here.flatMap(answersOf),
    elsewhereAnswer({ text: none[language] }, `-${slugs[stage]}`, here.map(({ id }) => id), stage),
  ];
  return [{ says: { text: answer[language] }, to: { kind: 'question', slug: slugs[stage], title: title[language], answers } }];
}

/** What a module has to be chosen by: its station, and the sentence for those who come near it. */
const answersOf = (module: FinderModule): readonly Answer[] =>
  [moduleAnswer(module), ...(module.elsewhere ? [elsewhereAnswer(module.elsewhere, `-${module.id}`, [module.id])] : [])];

/**
 * The questions of the finder, made from the modules. A tree, so that every page has one way back and none leads in a circle.
 * A module without a stage is among the answers to the question for the stage, so that each module is found whatever editors write.
 * @param modules in the order of the career path
 */
export function finderTree(modules: readonly FinderModule[], language: Language): Question {
  const { stage, start } = finderWords;
  const toStage: Question = {
    kind: 'question', slug: 'abschnitt', title: stage.title[language],
    answers: [
      ...stages.flatMap((each) => stageAnswer(each, modules, language)),
      ...modules.filter((module) => module.stage === undefined).flatMap(answersOf),
      elsewhereAnswer({ text: stage.none[language] }, '', 'all'),
    ],
  };
  return {
    kind: 'question', slug: '', title: start.title[language],
    answers: [
      { says: { text: start.mentee[language] }, to: toStage },
      { says: { text: start.mentor[language] }, to: { kind: 'mentor', slug: 'ergebnis/mentor' } },
    ],
  };
}
