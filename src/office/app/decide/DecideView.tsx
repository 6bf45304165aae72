import type { ViewProps } from '../office.ts';
import { Candidate } from './Candidate.tsx';
import { DecideList } from './DecideList.tsx';
import { ReleaseScreen } from './ReleaseScreen.tsx';

/** In the address where an application's id stands: what is pending, to be checked and released. */
export const releaseId = 'mitteilen';

/** Scoring, deciding, releasing. */
export default function DecideView({ id, ...props }: ViewProps & { readonly id: string | undefined }) {
  if (id === undefined) return <DecideList {...props} />;
  return id === releaseId ? <ReleaseScreen {...props} /> : <Candidate {...props} id={id} />;
}
