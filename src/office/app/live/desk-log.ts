/** What the desk's log says today: names of officers, weights, when somebody looked last. */
import type { DeskEntry } from '../../opening/read.ts';

/** The newest name of each key. */
export function officerNames(log: readonly DeskEntry[]): ReadonlyMap<string, string> {
  return new Map(log.flatMap(({ content }) => (content.type === 'officer' ? [[content.recipient, content.name] as const] : [])));
}

export function newestWeights(log: readonly DeskEntry[]): Readonly<Record<string, number>> {
  return log.reduce<Readonly<Record<string, number>>>((weights, { content }) => (content.type === 'weights' ? content.weights : weights), {});
}

/** When the owner of a key looked at the list last, before a moment (both ISO 8601). */
export function lastVisitOf(log: readonly DeskEntry[], recipient: string, before: string): string | undefined {
  return log.filter(({ content, by, at }) => content.type === 'visit' && by === recipient && at < before).map(({ at }) => at).sort().at(-1);
}

/** The beginning of a key, where its owner has given no name. */
export const shortKey = (recipient: string): string => `${recipient.slice(0, 10)}…`;
