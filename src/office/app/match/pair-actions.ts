/** What people say about pairs, sent one event after the other; what another officer did meanwhile is told, not overwritten. */
import type { EventContent } from '../../../records/office-records.ts';
import { heldBeside, heldPair } from '../../match/pool.ts';
import type { PairOf } from '../../match/propose.ts';
import type { OfficeEvent } from '../../model.ts';
import type { Outcome } from '../office.ts';
import type { Matching } from './state.ts';
import { texts } from './texts.ts';

type State = 'pinned' | 'agreed' | 'never' | 'free';

const said = (mentor: string, state: State, reason = ''): EventContent => ({ type: 'pair', mentor, state, ...(reason.trim() !== '' && { reason: reason.trim() }) });

/** What did not work, in German sentences; nothing when it did. */
export type Trouble = { readonly outcome: Exclude<Outcome, 'done'>; readonly sentences: readonly string[] } | undefined;

/** Says it of one pair. A mentee has one mentor: what else holds them is freed first. */
export async function sayPair(matching: Matching, { mentee, mentor }: PairOf, state: State, reason = ''): Promise<Trouble> {
  const dossier = matching.dossierOf(mentee);
  if (!dossier) return troubleOf(matching, 'gone', mentee, 0);
  const holds = [heldPair(dossier, matching.isMentorThere), ...heldBeside(dossier, matching.isMentorThere)].flatMap((pair) => pair?.mentor ?? []);
  const freed = state === 'pinned' || state === 'agreed' ? holds.filter((held) => held !== mentor) : [];
  return append(matching, mentee, [...freed.map((held) => said(held, 'free')), said(mentor, state, reason)]);
}

/** Both pairs, one after the other; when the second does not work, the first one holds and the sentences tell of the second. */
export async function saySwap(matching: Matching, pairs: readonly PairOf[], reason = ''): Promise<Trouble> {
  for (const pair of pairs) {
    const trouble = await sayPair(matching, pair, 'pinned', reason);
    if (trouble) return trouble;
  }
  return undefined;
}

export async function append(matching: Matching, id: string, contents: readonly EventContent[]): Promise<Trouble> {
  for (const content of contents) {
    const known = matching.dossierOf(id)?.events.at(-1)?.number ?? 0;
    const outcome = await matching.office.append(id, content);
    if (outcome !== 'done') return troubleOf(matching, outcome, id, known);
  }
  return undefined;
}

/** @param known number of the last event that was known before */
function troubleOf(matching: Matching, outcome: Exclude<Outcome, 'done'>, id: string, known: number): NonNullable<Trouble> {
  if (outcome === 'gone') return { outcome, sentences: [texts.bewerbungGone] };
  if (outcome === 'offline') return { outcome, sentences: [texts.offline] };
  const since = matching.dossierOf(id)?.events.filter(({ number }) => number > known) ?? [];
  return { outcome, sentences: [texts.taken, ...since.map((event) => texts.meanwhile(matching.office.officerName(event.by), inWords(event, matching.naming.peek().nameOf)))] };
}

function inWords({ content }: OfficeEvent, nameOf: (id: string) => string): string {
  return content.type === 'pair' ? texts.meanwhileKinds[content.state](nameOf(content.mentor)) : texts.meanwhileKinds[content.type];
}
