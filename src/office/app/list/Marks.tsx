import { freshness } from '../../list/facets.ts';
import { stageName, stageOf } from '../../list/stage.ts';
import type { Dossier } from '../../model.ts';
import { StatusChip } from '../ui/StatusChip.tsx';
import { texts } from './texts.ts';

/** What somebody should see at once: new, changed, a mail that did not arrive, a part that does not open. */
export function Marks({ dossier, since }: { readonly dossier: Dossier; readonly since: string | undefined }) {
  const fresh = freshness(dossier, since);
  return (
    <>
      {fresh && <> <StatusChip kind="new" text={texts[fresh]} /></>}
      {dossier.undelivered.length > 0 && <> <StatusChip kind="problem" text={texts.undelivered} /></>}
      {dossier.problems.length > 0 && <> <StatusChip kind="problem" text={texts.incomplete} /></>}
    </>
  );
}

/** How far the decision has come; nothing for mentors. */
export function StageChip({ dossier }: { readonly dossier: Dossier }) {
  const stage = stageOf(dossier);
  if (stage === undefined) return null;
  const kind = stage === 'open' ? 'open' : stage.startsWith('pending-') ? 'pending' : stage as 'accepted' | 'declined' | 'waitlist';
  return <StatusChip kind={kind} text={stageName(stage)} />;
}
