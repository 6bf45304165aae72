import type { ViewProps } from '../office.ts';
import { Officers } from './Officers.tsx';
import { Rotation } from './Rotation.tsx';
import { texts } from './texts.ts';

/** Who can open what comes in, and how that is changed. */
export default function KeysView({ office }: ViewProps) {
  return (
    <div class="keys-view">
      <h1 tabIndex={-1}>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <Officers office={office} />
      <Rotation office={office} />
    </div>
  );
}
