/** Everything that happened to an application, newest first, in words. */
import { readableEvents } from '../decide/scores.ts';
import { dayName } from '../describe.ts';
import { statusName } from '../list/stage.ts';
import type { Dossier, OfficeEvent } from '../model.ts';
import type { Criteria } from '../site-data.ts';
import { referenceOf } from '../../records/names.ts';
import { visible } from '../visible.ts';
import type { Hide } from './nameless.ts';

export interface Happened {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Recipient of the officer's key; missing where the applicant did it. */
  readonly by: string | undefined;
  readonly what: string;
  /** What was written with it, safe to show. */
  readonly text: string | undefined;
  readonly isNote: boolean;
}

type Content<T extends OfficeEvent['content']['type']> = Extract<OfficeEvent['content'], { type: T }>;

const pairStates: Readonly<Record<Content<'pair'>['state'], string>> = {
  pinned: 'festgehalten', agreed: 'vereinbart', never: 'ausgeschlossen', free: 'wieder offen',
};

const isGiven = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/** "Motivation: 4 von 5; Ziele: 3 von 5" */
function marksText({ marks, version }: Content<'score'>, criteria: Criteria | undefined): string {
  const known = criteria?.version === version ? criteria : undefined;
  return Object.entries(marks).map(([id, mark]) => `${known?.criteria.find((one) => one.id === id)?.title ?? id}: ${mark}${known ? ` von ${known.most}` : ''}`).join('; ');
}

function wordsOf(content: OfficeEvent['content'], criteria: Criteria | undefined): readonly [what: string, text: string | undefined] {
  switch (content.type) {
    case 'note': return ['Notiz', content.text];
    case 'score': return [content.done ? 'Bewertung abgeschlossen' : 'Bewertung begonnen', [marksText(content, criteria), content.comment].filter(isGiven).join('\n')];
    case 'decision': return [content.status === 'open' ? 'Entscheidung zurückgenommen' : `${statusName(content.status)} vorgemerkt`, content.reason];
    case 'pair': return [`Paar mit ${referenceOf(content.mentor)}: ${pairStates[content.state]}`, content.reason];
    case 'hold': return [content.until === null ? 'Aufbewahrung aufgehoben' : `Aufbewahren bis ${dayName(content.until, 'de')}`, content.reason];
  }
}

/**
 * Revisions, events and released decisions together. Of scores only what the blind rule lets this reader see.
 * @param hide takes names out of what was written; @param me recipient of the reader's key
 */
export function historyOf({ id, module, revisions, events, decisions }: Dossier, me: string, site: { readonly criteria: Readonly<Record<string, Criteria>> }, hide: Hide = (text) => text): readonly Happened[] {
  const criteria = module === undefined ? undefined : site.criteria[module];
  const all: readonly Happened[] = [
    ...revisions.map(({ number, header }) => ({
      id: `${id}/application/${number}`, at: header.received, by: undefined, text: undefined, isNote: false,
      what: number === 1 ? 'Bewerbung eingegangen' : `Fassung ${number} eingegangen`,
    })),
    ...readableEvents(events, me).map(({ number, at, by, content }) => {
      const [what, text] = wordsOf(content, criteria);
      return { id: `${id}/event/${number}`, at, by, what, text: isGiven(text) ? hide(visible(text)) : undefined, isNote: content.type === 'note' };
    }),
    ...decisions.map(({ number, at, by, status }) => ({ id: `${id}/decision/${number}`, at, by, what: `${statusName(status)} mitgeteilt`, text: undefined, isNote: false })),
  ];
  // A stable order for what happened in the same moment: the later one in the record comes first.
  return all.map((one, index) => ({ one, index })).sort((a, b) => (a.one.at === b.one.at ? b.index - a.index : a.one.at < b.one.at ? 1 : -1)).map(({ one }) => one);
}
