/** What can be filtered by: the values that occur, and what each application has. */
import * as z from 'zod/mini';
import { forms } from '../../forms/all.ts';
import { questionsOf } from '../../forms/form.ts';
import { modules } from '../../forms/options.ts';
import { shortLabel } from '../../forms/question.ts';
import { answerParts, kindName } from '../describe.ts';
import type { Dossier } from '../model.ts';
import { visibleLine } from '../visible.ts';
import { questionMap } from './search.ts';
import { stageName, stageOf, stages } from './stage.ts';
import type { FilterName } from './state.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Consent questions of all forms by name, with their short names. */
export const consents: ReadonlyMap<string, string> = new Map(
  forms.flatMap(questionsOf).filter(([, { purpose }]) => purpose === 'consent').map(([name, question]) => [name, shortLabel(question).de]),
);

/**
 * The round somebody applied for. Applications carry none yet; as soon as a form has a question `round`, the filter appears.
 */
const roundOf = ({ form, answers }: Dossier): string | undefined =>
  (answers['round'] === undefined ? undefined : answerParts(form && questionMap(form).get('round'), answers['round'], 'de').join(', '));

/** The module a mentee applies for; the modules a mentor would accompany. */
export function modulesOf({ kind, module, answers }: Dossier): readonly string[] {
  if (kind === 'mentee') return module === undefined ? [] : [module];
  const asked = z.object({ choices: z.array(z.string()) }).safeParse(answers['modules']);
  return asked.success ? asked.data.choices : [];
}

/** What goes into the address for a round in words. */
const slug = (text: string): string => text.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-');

/** The values an application has in a filter. A consent nobody asked for is neither given nor refused. */
export function valuesOf(name: FilterName, dossier: Dossier): readonly string[] {
  switch (name) {
    case 'kind': return [dossier.kind];
    case 'module': return modulesOf(dossier);
    case 'round': return [roundOf(dossier)].flatMap((round) => (round === undefined ? [] : [slug(round)]));
    case 'status': return [stageOf(dossier)].filter((stage) => stage !== undefined);
    case 'consent': return [...consents.keys()].flatMap((question) =>
      (dossier.form && questionMap(dossier.form).has(question) ? [`${question}:${dossier.answers[question] === true ? 'ja' : 'nein'}`] : []));
  }
}

/** What a filter offers; nothing where the data have nothing to choose from. */
export function choicesOf(name: FilterName, dossiers: readonly Dossier[]): readonly Choice[] {
  switch (name) {
    case 'kind': return (['mentee', 'mentor'] as const).map((form) => ({ value: form, label: kindName({ form }, 'de') }));
    case 'module': return distinct([
      ...modules.map(({ value, label }) => ({ value, label: label.de })),
      // A module that no longer exists is called by its id.
      ...dossiers.flatMap(({ module }) => (module === undefined ? [] : [{ value: module, label: visibleLine(module) }])),
    ]);
    case 'round': return distinct(dossiers.map(roundOf).flatMap((round) => (round === undefined ? [] : [{ value: slug(round), label: round }])));
    case 'status': return stages.map((value) => ({ value, label: stageName(value) }));
    case 'consent': return [...consents].flatMap(([value, label]) => [{ value: `${value}:ja`, label: `${label}: ja` }, { value: `${value}:nein`, label: `${label}: nein` }]);
  }
}

const distinct = (choices: readonly Choice[]): readonly Choice[] =>
  choices.filter(({ value }, index) => choices.findIndex((other) => other.value === value) === index);

/** How a chosen value is called on its chip; its id when nothing has it any more. */
export const choiceName = (name: FilterName, value: string, dossiers: readonly Dossier[]): string =>
  choicesOf(name, dossiers).find((choice) => choice.value === value)?.label ?? visibleLine(value);

/** What is new to somebody who was here last at `since` (ISO 8601): came in after that, or was changed by the applicant. Without a last visit nothing is. */
export function freshness({ received, revisions }: Dossier, since: string | undefined): 'new' | 'changed' | undefined {
  if (since === undefined) return undefined;
  if (received > since) return 'new';
  return revisions.some(({ header }) => header.received > since) ? 'changed' : undefined;
}
