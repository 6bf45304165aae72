import { localTime } from '../../describe.ts';
import type { Dossier } from '../../model.ts';
import { historyOf } from '../../read/history.ts';
import type { Hide } from '../../read/nameless.ts';
import type { Office } from '../office.ts';
import { texts } from './texts.ts';

export interface HistoryProps {
  readonly office: Office;
  readonly dossier: Dossier;
  readonly hide: Hide | undefined;
}

/** Everything that happened, newest first; of scores what the blind rule allows. */
export function History({ office, dossier, hide }: HistoryProps) {
  const who = (by: string | undefined): string => (by === undefined ? texts.applicant : by === office.me ? texts.you : office.officerName(by));
  return (
    <ol class="history">
      {historyOf(dossier, office.me, office.site, hide).map(({ id, at, by, what, text, isNote }) => (
        <li key={id} class={isNote ? 'is-note' : undefined}>
          <p class="soft"><time class="num" dateTime={at}>{localTime(at, 'de')}</time> · {who(by)}</p>
          <p><b>{what}</b></p>
          {text !== undefined && <p class="history-text">{text}</p>}
        </li>
      ))}
    </ol>
  );
}
