import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { LiveOffice } from '../live/office-live.ts';
import { texts } from '../texts.ts';
import { skip } from './skip.ts';

/** So many lines of what does not open are shown; more would hide the page. */
const mostLines = 100;

/** The line above the views: whose office, how far it is open, the way out. */
export function Header({ office, onLeave }: { readonly office: LiveOffice; readonly onLeave: () => void }) {
  const isLoading = office.progress.value.opened < office.progress.value.total;
  const { opened, total } = office.progress.value;
  return (
    <header class="desk-top">
      <a class="skip" href="#inhalt" onClick={skip}>{texts.skip}</a>
      <div class="wrap">
        <span class="mark">Mentee<svg viewBox="0 0 20 20" aria-hidden="true"><path class="a" d="M3 10H17" /><path class="b" d="M10 3V17" /></svg><span class="vh">+</span></span>
        <span class="soft desk-name">{texts.office}</span>
        <span class="desk-read">
          {isLoading && <progress aria-hidden="true" max={total} value={opened} />}
          <span class="num soft">{isLoading ? texts.read(opened, total) : texts.allRead(office.dossiers.value.length)}</span>
        </span>
        <span class="desk-who"><span class="soft">{texts.signedIn}</span> <b>{office.officerName(office.me)}</b></span>
        <button type="button" class="btn two" onClick={onLeave}>{texts.leave}</button>
      </div>
      <LoadingSaid office={office} />
    </header>
  );
}

/** Said in quarters: a line for every portion would never stop talking. */
function LoadingSaid({ office }: { readonly office: LiveOffice }) {
  const said = useMemo(() => computed(() => {
    const { opened, total } = office.progress.value;
    if (total === 0) return '';
    return opened === total ? texts.allRead(total) : texts.read(Math.floor((opened / total) * 4) * Math.floor(total / 4), total);
  }), [office]);
  return <p role="status" class="vh">{said}</p>;
}

/** What could not be opened, by key; folded, because the rest goes on. */
export function Complaints({ office }: { readonly office: LiveOffice }) {
  const complaints = office.complaints.value;
  if (complaints.length === 0) return null;
  return (
    <details class="fold complaints">
      <summary>{texts.complaints(complaints.length)}</summary>
      <div class="fold-in">
        <p>{texts.complaintsText}</p>
        <ul>{complaints.slice(0, mostLines).map(({ key, message }) => <li key={key}>{message} <code>{key}</code></li>)}</ul>
        {complaints.length > mostLines && <p>{texts.moreComplaints(complaints.length - mostLines)}</p>}
      </div>
    </details>
  );
}
