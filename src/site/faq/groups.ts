import type { askers } from '../../content/faq.ts';

export type Asker = (typeof askers)[number];
/** Those whose questions stand together; `all` for what mentees and mentors ask alike. */
export type GroupName = 'all' | Asker;

/** The order on the page: what concerns everybody first, then along the way. */
const order: readonly GroupName[] = ['all', 'mentees', 'mentors', 'studierende', 'pj', 'qualifizierung', 'post-doc'];

interface Asked {
  readonly id: string;
  readonly readers: readonly Asker[];
  readonly order: number;
}

export interface Group<Q extends Asked> {
  readonly name: GroupName;
  readonly questions: readonly Q[];
}

/** Where a question stands: once, with the first of its readers, or with what everybody asks. */
export const groupNameOf = (readers: readonly Asker[]): GroupName | undefined =>
  (readers.includes('mentees') && readers.includes('mentors') ? 'all' : order.find((name) => readers.some((reader) => reader === name)));

/** The readers of a question that the heading of its group does not name; empty where it names them all. */
export function readersToName(readers: readonly Asker[]): readonly Asker[] {
  const group = groupNameOf(readers);
  const named: readonly (GroupName | undefined)[] = group === 'all' ? ['mentees', 'mentors'] : [group];
  return readers.every((reader) => named.includes(reader)) ? [] : order.filter((name): name is Asker => readers.some((reader) => reader === name));
}

/** The questions by their readers, each group in the order its editors gave it; no group is empty. */
export function groupsOf<Q extends Asked>(questions: readonly Q[]): readonly Group<Q>[] {
  const inOrder = questions.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return order.map((name) => ({ name, questions: inOrder.filter(({ readers }) => groupNameOf(readers) === name) })).filter((group) => group.questions.length > 0);
}
