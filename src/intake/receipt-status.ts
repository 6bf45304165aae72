/** What the receipt page says of a decision the office has released, and of an application the office has deleted. */
import { html, type Html } from '../forms/html.ts';
import type { Language, Text } from '../forms/text.ts';
import { words } from '../forms/words.ts';
import { keyParts, keys } from '../records/names.ts';
import { decisionKind, type Status } from '../records/office-records.ts';
import { openOfficeRecord } from '../records/office-seal.ts';
import { allKeys, type RecordStore } from '../stores/store.ts';
import { applicantIdentity, applicationId } from './secrets.ts';

/** `unreadable`: there is a decision, and the applicant's own key does not open it. */
export type ShownStatus = Status | 'unreadable';

/** The newest decision that was released about the application of a receipt token; undefined while there is none. Rejects when the store does. */
export async function releasedStatus(store: RecordStore, token: string): Promise<ShownStatus | undefined> {
  const id = applicationId(token);
  let newest = 0;
  for await (const key of allKeys(store, keys.decisions(id))) newest = Math.max(newest, Number(keyParts(key).last));
  const record = newest === 0 ? undefined : await store.get(keys.decision(id, newest));
  if (!record) return undefined;
  return openOfficeRecord(decisionKind, record, [applicantIdentity(token)]).then(({ content }) => content.status, () => 'unreadable' as const);
}

interface StatusText {
  readonly title: Text;
  readonly text: Text;
  /** Whether what comes next is still to be announced. */
  readonly open: boolean;
}

const statusTexts: Readonly<Record<ShownStatus, StatusText>> = {
  accepted: {
    title: { de: 'Zusage zu Ihrer Bewerbung', en: 'Your application is accepted' },
    text: { de: 'Wir haben Ihre Bewerbung angenommen. Die nächsten Schritte:', en: 'We have accepted your application. The next steps:' }, open: true,
  },
  declined: {
    title: { de: 'Absage zu Ihrer Bewerbung', en: 'Your application is declined' },
    text: { de: 'Wir konnten Ihre Bewerbung diesmal nicht berücksichtigen.', en: 'We could not consider your application this time.' }, open: false,
  },
  waitlist: {
    title: { de: 'Ihre Bewerbung steht auf der Warteliste', en: 'Your application is on the waiting list' },
    text: { de: 'Endgültig ist über Ihre Bewerbung noch nicht entschieden. Wann das geschieht:', en: 'Your application has not been finally decided yet. When this happens:' }, open: true,
  },
  unreadable: {
    title: { de: 'Zu Ihrer Bewerbung gibt es eine Entscheidung', en: 'There is a decision on your application' },
    text: { de: 'Sie lässt sich hier nicht anzeigen. Fragen Sie das Programmbüro und nennen Sie Ihre Vorgangsnummer.', en: 'It cannot be shown here. Ask the programme office and give your reference number.' }, open: false,
  },
};

export const statusTitle = (status: ShownStatus): Text => statusTexts[status].title;

/** One calm sentence; what is not known yet is said to be so. */
export function renderStatus(status: ShownStatus, language: Language, look?: 'lead'): Html {
  const { text, open } = statusTexts[status];
  return html`<p${look && html` class="${look}"`}>${text[language]}${open && html` <span class="tba">${words.toBeAnnounced[language]}</span>`}</p>`;
}

export const deletedTexts = {
  title: { de: 'Ihre Bewerbung ist gelöscht', en: 'Your application is deleted' },
  text: {
    de: 'Das Programmbüro hat Ihre Angaben gelöscht. Geblieben ist nur, dass es unter dieser Vorgangsnummer eine Bewerbung gab und wann sie gelöscht wurde.',
    en: 'The programme office has deleted your answers. All that remains is that there was an application under this reference number, and when it was deleted.',
  },
  at: { de: 'Gelöscht am', en: 'Deleted on' },
} as const satisfies Record<string, Text>;
