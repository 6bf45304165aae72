import type { ViewProps } from '../office.ts';
import { Officers } from './Officers.tsx';
import { Rotation } from './Rotation.tsx';
import { Setting } from './Setting.tsx';
import { texts } from './texts.ts';

/** Who can open what comes in, and how that is changed. */
export default function KeysView({ office }: ViewProps) {
  return (
    <div class="keys-view">
      <h1 tabIndex={-1}>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <Officers office={office} />
      <section>
        <h2>{texts.change}</h2>
        <p>{texts.changeText}</p>
        <ol>{texts.steps.map((step) => <li key={step}>{step}</li>)}</ol>
        <p><a href="#/einrichten">{texts.newKey}</a></p>
        <Setting office={office} />
        <Rotation office={office} />
      </section>
    </div>
  );
}
