/** What a release would do: every pending decision with its letter, as people check it before anything goes out. */
import type { Letter } from '../app/office.ts';
import type { Dossier } from '../model.ts';
import type { SiteData } from '../site-data.ts';
import { decided, type PendingDecision } from './decisions.ts';
import { letterFor } from './letters.ts';

/**
 * What people should know before: `address` no letter can be sent, the receipt page alone tells; `undelivered` an earlier mail
 * did not arrive; `again` something else was told before.
 */
export type Caution = 'address' | 'undelivered' | 'again';

export interface Planned {
  readonly id: string;
  readonly reference: string;
  readonly module: string | undefined;
  readonly pending: PendingDecision;
  readonly letter: Letter | undefined;
  readonly cautions: readonly Caution[];
}

/** Mentors apply for no module and no selection among them is known (facts of the programme): only mentees are decided on. */
export const isDecidedOn = ({ kind }: Pick<Dossier, 'kind'>): boolean => kind === 'mentee';

/** All pending decisions in the order of arrival. */
export function planRelease(dossiers: readonly Dossier[], letters: SiteData['letters']): readonly Planned[] {
  return dossiers.filter(isDecidedOn).flatMap((dossier) => {
    const { pending, released } = decided(dossier);
    if (!pending) return [];
    const letter = letterFor(dossier, pending.status, letters);
    const cautions: readonly (Caution | false)[] = [!letter && 'address', dossier.undelivered.length > 0 && 'undelivered', released !== undefined && 'again'];
    return [{ id: dossier.id, reference: dossier.reference, module: dossier.module, pending, letter, cautions: cautions.filter((caution) => caution !== false) }];
  });
}
