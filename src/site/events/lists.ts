/** The lists of events and the pages they are cut into. */
import { eventKinds } from '../../content/event.ts';
import { moduleIds, type ModuleId } from '../../content/module-ids.ts';
import { eventsPath } from './addresses.ts';
import type { EventIn } from './event-in.ts';
import { isComing } from './time.ts';

/** Events on one page. */
export const pageSize = 20;

type Kind = (typeof eventKinds)[number];
export type Filter = { readonly is: 'all' } | { readonly is: 'kind'; readonly kind: Kind } | { readonly is: 'module'; readonly module: ModuleId } | { readonly is: 'past' };

/** A list that has events, by its German address. */
export interface Choice { readonly filter: Filter; readonly path: string; readonly count: number }

export interface ListPage<E> {
  readonly filter: Filter;
  /** German address of this page. */
  readonly path: string;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly events: readonly E[];
  /** The lists of coming events that can be chosen here: those with something in them, and the one that is shown. */
  readonly kinds: readonly Choice[];
  readonly modules: readonly Choice[];
  /** The list of past events, where there are any. */
  readonly past: string | undefined;
}

/** Folders that no event may be called by (`foldersOfLists` in src/content/contradictions/others.ts). */
const folder = (filter: Filter): string => {
  if (filter.is === 'kind') return `art/${filter.kind}/`;
  if (filter.is === 'module') return `modul/${filter.module}/`;
  return filter.is === 'past' ? 'vergangen/' : '';
};

/** German address of a list. */
export const listPath = (filter: Filter): string => `${eventsPath}${folder(filter)}`;

/**
 * All pages of all lists. The list of all coming events is there even when nothing is; one by kind or module as soon as
 * there was ever such an event, so that an address does not go when its last event is over; that of past ones when there are any.
 * @param events in the order of their beginning
 * @param today the day in Leipzig, as "2026-11-22"
 */
export function listPages<E extends EventIn>(events: readonly E[], today: string): readonly ListPage<E>[] {
  const coming = events.filter((event) => isComing(event, today));
  const past = events.filter((event) => !isComing(event, today)).reverse();
  const lists = [
    { filter: { is: 'all' } as const, events: coming, exists: true },
    ...eventKinds.map((kind) => {
      const of = (event: E): boolean => event.german.kind === kind;
      return { filter: { is: 'kind', kind } as const, events: coming.filter(of), exists: events.some(of) };
    }),
    ...moduleIds.map((module) => {
      const of = (event: E): boolean => event.modules.includes(module);
      return { filter: { is: 'module', module } as const, events: coming.filter(of), exists: events.some(of) };
    }),
    { filter: { is: 'past' } as const, events: past, exists: past.length > 0 },
  ];
  const choices = lists.map(({ filter, events: listed }) => ({ filter, path: listPath(filter), count: listed.length }));
  return lists.filter(({ exists }) => exists).flatMap(({ filter, events: listed }) => {
    const of = Math.max(1, Math.ceil(listed.length / pageSize));
    const here = listPath(filter);
    const path = (number: number): string | undefined => (number < 1 || number > of ? undefined : number === 1 ? here : `${here}seite/${String(number)}/`);
    const shown = choices.filter((choice) => choice.count > 0 || choice.path === here);
    return Array.from({ length: of }, (_, index) => ({
      filter, path: path(index + 1) ?? here, number: index + 1, of, previous: path(index), next: path(index + 2),
      events: listed.slice(index * pageSize, (index + 1) * pageSize),
      kinds: shown.filter(({ filter: { is } }) => is === 'kind'),
      modules: shown.filter(({ filter: { is } }) => is === 'module'),
      past: past.length > 0 ? listPath({ is: 'past' }) : undefined,
    }));
  });
}
