import { useSignal } from '@preact/signals';
import { localTime } from '../../describe.ts';
import type { Office } from '../office.ts';
import { texts } from './texts.ts';

/** Submissions that look like a program's; somebody decides whether they are. */
export function Quarantine({ office }: { readonly office: Office }) {
  const said = useSignal('');
  const waiting = office.quarantined.value;
  const release = async (id: string, reference: string): Promise<void> => {
    const outcome = await office.releaseQuarantined(id);
    said.value = outcome === 'done' ? texts.released(reference) : texts.outcomes[outcome];
  };
  return (
    <>
      {waiting.length > 0 && (
        <details class="fold quarantine">
          <summary>{texts.quarantine(waiting.length)}</summary>
          <div class="fold-in">
            <p>{texts.quarantineText}</p>
            <ul>
              {waiting.map(({ id, reference, received }) => (
                <li key={id}>
                  <a href={`#/bewerbung/${id}`}>{reference}</a> <span class="soft num">{texts.quarantined(localTime(received, 'de'))}</span>
                  <button type="button" class="btn two" aria-label={texts.releaseOf(reference)} onClick={() => { void release(id, reference); }}>{texts.release}</button>
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
      <p role="status">{said}</p>
    </>
  );
}
