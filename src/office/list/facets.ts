/** What can be filtered by: the values that occur, and what each application has. */
import * as z from 'zod/mini';
import { forms } from '../../forms/all.ts';
import { questionsOf } from '../../forms/form.ts';
import { modules } from '../../forms/options.ts';
import { shortLabel } from '../../forms/question.ts';
import { kindName } from '../describe.ts';
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

/** Stands for no round; no file of a round can be called so. */
export const noRound: Choice = { value: 'ohne_runde', label: 'Ohne Runde' };

/** The module a mentee applies for; the modules a mentor would accompany. */
export function modulesOf({ kind, module, answers }: Dossier): readonly string[] {
  if (kind === 'mentee') return module === undefined ? [] : [module];
  const asked = z.object({ choices: z.array(z.string()) }).safeParse(answers['modules']);
  return asked.success ? asked.data.choices : [];
}

/** The values an application has in a filter. A consent nobody asked for is neither given nor refused. */
export function valuesOf(name: FilterName, dossier: Dossier): readonly string[] {
  switch (name) {
    case 'kind': return [dossier.kind];
    case 'module': return modulesOf(dossier);
    case 'round': return dossier.kind === 'mentee' ? [dossier.round?.id ?? noRound.value] : [];
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
    case 'round': return roundChoices(dossiers);
    case 'status': return stages.map((value) => ({ value, label: stageName(value) }));
    case 'consent': return [...consents].flatMap(([value, label]) => [{ value: `${value}:ja`, label: `${label}: ja` }, { value: `${value}:nein`, label: `${label}: nein` }]);
  }
}

/** The newest first; nothing where no application belongs to any. */
function roundChoices(dossiers: readonly Dossier[]): readonly Choice[] {
  const rounds = new Map(dossiers.flatMap(({ round }) => (round ? [[round.id, round] as const] : [])));
  if (rounds.size === 0) return [];
  return [...[...rounds.values()].sort((a, b) => (a.from < b.from ? 1 : -1)).map(({ id, title }) => ({ value: id, label: title })), noRound];
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
