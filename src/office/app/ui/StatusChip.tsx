import type { Status } from '../../../records/office-records.ts';

/** What a chip can say; shapes differ with the words, so that nothing depends on colour. */
export type ChipKind = Status | 'new' | 'pending' | 'open' | 'held' | 'problem';

const chips: Readonly<Record<ChipKind, { readonly text: string; readonly look: string }>> = {
  accepted: { text: 'Zusage', look: 'yes' },
  declined: { text: 'Absage', look: 'no' },
  waitlist: { text: 'Warteliste', look: 'open' },
  new: { text: 'Neu', look: 'new' },
  pending: { text: 'Vorgemerkt', look: 'off' },
  open: { text: 'Offen', look: 'plain' },
  held: { text: 'Aufbewahrt', look: 'off' },
  problem: { text: 'Problem', look: 'ask' },
};

/** A status as text and shape. `text` replaces the usual word, as in "Zusage vorgemerkt". */
export const StatusChip = ({ kind, text = chips[kind].text }: { readonly kind: ChipKind; readonly text?: string }) => (
  <span class={`chip ${chips[kind].look}`}>{text}</span>
);
