import { groupsOf, type NewKey } from '../../keys/make.ts';
import { qrModules, qrPath } from '../../../qr.ts';
import { sheetTexts } from './texts.ts';

/** The printed home of the recovery key; on the screen it stands folded away, in print it is the only thing on the page. */
export function RecoverySheet({ recovery, made }: { readonly recovery: NewKey; readonly made: Date }) {
  const modules = qrModules(recovery.identity);
  const size = modules.length;
  return (
    <article class="recovery-sheet" aria-hidden="true">
      <h2>{sheetTexts.title}</h2>
      <p>{sheetTexts.what}</p>
      <ul>{sheetTexts.keep.map((line) => <li key={line}>{line}</li>)}</ul>
      <p>{sheetTexts.use}</p>
      <h3>{sheetTexts.secret}</h3>
      <p class="recovery-key">{groupsOf(recovery.identity).map((group, at) => <span key={at}>{group} </span>)}</p>
      <svg class="recovery-code" viewBox={`0 0 ${String(size)} ${String(size)}`} shape-rendering="crispEdges"><path d={qrPath(modules)} /></svg>
      <h3>{sheetTexts.public}</h3>
      <p class="recovery-public">{recovery.recipient}</p>
      <p>{sheetTexts.made} {made.toLocaleDateString('de-DE', { dateStyle: 'long' })}</p>
    </article>
  );
}
