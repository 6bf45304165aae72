import type { Decided } from '../../decide/decisions.ts';
import { StatusChip } from '../ui/StatusChip.tsx';
import { texts } from './texts.ts';

/** What is decided and what has been told, which may be two things. */
export const DecisionChips = ({ pending, released }: Decided) => (
  <span class="decide-chips">
    {released && <StatusChip kind={released.status} text={texts.told[released.status]} />}
    {pending && <StatusChip kind="pending" text={texts.marked[pending.status]} />}
    {!released && !pending && <StatusChip kind="open" text={texts.open} />}
  </span>
);
