import { localTime } from '../../describe.ts';
import type { Dossier } from '../../model.ts';
import type { Hide } from '../../read/nameless.ts';
import { changesBetween, type Change } from '../../read/sheet.ts';
import type { Piece } from '../../read/words.ts';
import { texts } from './texts.ts';

/** What each revision changed, newest first. */
export function Changes({ dossier, hide }: { readonly dossier: Dossier; readonly hide: Hide | undefined }) {
  const { revisions } = dossier;
  if (revisions.length < 2) return null;
  const steps = revisions.slice(1).map((after, index) => ({ after, before: revisions[index] ?? revisions[0] })).reverse();
  return (
    <section class="changes">
      <h2>{texts.changes}</h2>
      <p class="hint">{texts.legend}</p>
      {steps.map(({ before, after }, index) => {
        const changes = changesBetween(dossier, before, after, hide);
        return (
          <details class="fold" key={after.number} open={index === 0}>
            <summary>{texts.changesIn(after.number, before.number, localTime(after.header.received, 'de'))}</summary>
            <div class="fold-in">
              {changes.length === 0 ? <p>{hide ? texts.noVisibleChanges : texts.noChanges}</p> : <dl>{changes.map((change) => <Changed key={change.name} change={change} />)}</dl>}
            </div>
          </details>
        );
      })}
    </section>
  );
}

const Changed = ({ change: { label, pieces, isText } }: { readonly change: Change }) => (
  <div>
    <dt>{label}</dt>
    <dd>{isText ? <p>{pieces.map(shown)}</p> : <ul>{pieces.map((piece, index) => <li key={index}>{shown(piece, index)}</li>)}</ul>}</dd>
  </div>
);

/** Marked by lines, so that colour says nothing alone, and by words for those who listen. */
function shown({ kind, text }: Piece, index: number) {
  if (kind === 'same') return <span key={index}>{text}</span>;
  const Mark = kind === 'deleted' ? 'del' : 'ins';
  return <Mark key={index}><span class="vh"> {texts[kind]}</span>{text}<span class="vh"> {texts.end}</span></Mark>;
}
