/** What the matching view knows: who takes part, the proposal, and how people's words are put. Nothing of it outlives the view but drafts. */
import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { readMonth } from '../../../forms/kinds/value.ts';
import { localDay } from '../../describe.ts';
import { placesOf, type Places } from '../../match/candidates.ts';
import { changeBetween } from '../../match/change.ts';
import { mentorsIn, problemOf, type Scope } from '../../match/pool.ts';
import type { Problem, Proposal } from '../../match/propose.ts';
import { weightsFrom, type Weights } from '../../match/score.ts';
import { modules } from '../../../forms/options.ts';
import type { Dossier } from '../../model.ts';
import { memoryOf } from '../../list/memory.ts';
import type { Office } from '../office.ts';
import { startWorker } from '../worker/start.ts';
import { matcher, type Matcher } from './matcher.ts';
import { matchMemory } from './memory.ts';
import { namer, type Namer } from './naming.ts';
import { texts } from './texts.ts';

/** So long nothing may change before the proposal is looked for, in milliseconds. */
const settleFor = 60;

export type Run = { readonly is: 'idle' } | { readonly is: 'running'; readonly done: number; readonly total: number } | { readonly is: 'cancelled' } | { readonly is: 'failed' };

export interface Matching {
  readonly office: Office;
  readonly scope: ReadonlySignal<Scope>;
  readonly problem: ReadonlySignal<Problem>;
  /** Weights as they are set now, saved or not. */
  readonly weights: ReadonlySignal<Weights>;
  /** Sets weights without saving them; undefined takes the saved ones again. */
  readonly setWeights: (weights: Weights | undefined) => void;
  readonly proposal: ReadonlySignal<Proposal | undefined>;
  readonly places: ReadonlySignal<ReadonlyMap<string, Places>>;
  readonly run: ReadonlySignal<Run>;
  readonly dossierOf: (id: string) => Dossier | undefined;
  readonly isMentorThere: (id: string) => boolean;
  readonly naming: ReadonlySignal<Namer>;
  readonly cost: Matcher['cost'];
  /** The line that is read aloud; an action says here what has become of it. */
  readonly said: Signal<string>;
  /** Puts the sentence before what the next proposal changes. */
  readonly announce: (sentence: string) => void;
  readonly cancel: () => void;
  readonly again: () => void;
  /** Starts looking for pairs; gives what ends it. */
  readonly begin: () => () => void;
}

export function matchingFor(office: Office, query: ReadonlySignal<URLSearchParams>): Matching {
  const { weights: draft } = matchMemory(office);
  const weights = computed(() => draft.value ?? weightsFrom(office.weights.value));
  const scope = computed(() => scopeOf(query.value, localDay(office.now()).slice(0, 7)));
  const byId = computed(() => new Map(office.dossiers.value.map((dossier) => [dossier.id, dossier])));
  const problem = computed(() => problemOf(office.dossiers.value, scope.value, weights.value));
  const mentorIds = computed(() => new Set(mentorsIn(office.dossiers.value).map(({ id }) => id)));
  const { nameless } = memoryOf(office);
  const proposal = signal<Proposal | undefined>(undefined);
  const run = signal<Run>({ is: 'idle' });
  const said = signal('');
  const turn = signal(0);
  const matching = matcher(() => startWorker('match'));
  let announced = '';

  async function look(of: Problem): Promise<void> {
    run.value = { is: 'running', done: 0, total: of.mentees.length };
    try {
      const found = await matching.propose(of, (done, total) => { run.value = { is: 'running', done, total }; });
      // Whoever overtook or cancelled it says how it went on.
      if (!found) return;
      const before = proposal.peek();
      proposal.value = found;
      run.value = { is: 'idle' };
      said.value = [announced, announced !== '' && before ? othersMoved(before, found) : texts.result(found.pairs.length, found.unmatched.length)].filter(Boolean).join(' ');
      announced = '';
    } catch {
      run.value = { is: 'failed' };
    }
  }

  return {
    office, scope, problem, weights, proposal, run, said,
    setWeights: (next) => { draft.value = next; },
    places: computed(() => placesOf(problem.value, proposal.value ?? { pairs: [], unmatched: [], total: 0 })),
    dossierOf: (id) => byId.value.get(id),
    isMentorThere: (id) => mentorIds.value.has(id),
    naming: computed(() => namer(nameless.value, (id) => byId.value.get(id))),
    cost: matching.cost,
    announce: (sentence) => { announced = sentence; said.value = sentence; },
    cancel: () => {
      matching.cancel();
      run.value = { is: 'cancelled' };
    },
    again: () => { turn.value += 1; },
    begin: () => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stop = effect(() => {
        void turn.value;
        const { opened, total } = office.progress.value;
        const of = problem.value;
        clearTimeout(timer);
        // A slider sends many values; the last one counts.
        if (opened === total) timer = setTimeout(() => { void look(of); }, settleFor);
      });
      return () => {
        stop();
        clearTimeout(timer);
        matching.cancel();
      };
    },
  };
}

/** Mentees other than the one that was acted on whose mentor is another now. The one itself is left out by counting what follows from it. */
function othersMoved(before: Proposal, after: Proposal): string {
  const moved = changeBetween(before, after).moved.filter(({ mentee }) => after.pairs.find((pair) => pair.mentee === mentee)?.state === undefined);
  return texts.otherwise(moved.length);
}

/** What the address bar says; whatever is none of it counts as not said. */
function scopeOf(query: URLSearchParams, thisMonth: string): Scope {
  const module = query.get('modul');
  return {
    module: modules.some(({ value }) => value === module) ? module ?? undefined : undefined,
    undecided: query.has('offen'),
    begin: readMonth(query.get('ab') ?? '') ?? thisMonth,
  };
}
