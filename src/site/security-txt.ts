/** /.well-known/security.txt (RFC 9116): whom to tell of a weakness, and until when that is right. */

const day = 24 * 60 * 60 * 1000;
/** Fewer days are too few to notice in time. */
const fewest = 30;
/** "Less than a year into the future", so that nobody trusts an old contact (RFC 9116, 2.5.5). */
const most = 365;

interface SecurityTxt {
  /** Public address of the site, without slash at the end. */
  readonly siteUrl: string;
  /** First day on which the file is no longer valid; from content/programme.yaml. */
  readonly expires: Date | null;
  readonly now: Date;
}

/** The text of the file. @throws Error with a German sentence for the editor when the day has passed, comes too soon or is too far off */
export function securityTxt({ siteUrl, expires, now }: SecurityTxt): string {
  const mistake = mistakeIn(expires, now);
  if (expires === null || mistake !== undefined) throw forEditor(mistake ?? '', now);
  return [
    `Contact: ${siteUrl}/kontakt/`,
    `Expires: ${expires.toISOString().slice(0, 10)}T00:00:00Z`,
    'Preferred-Languages: de, en',
    `Canonical: ${siteUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}

function mistakeIn(expires: Date | null, now: Date): string | undefined {
  if (expires === null) return 'fehlt der Tag';
  const left = (expires.getTime() - now.getTime()) / day;
  const written = german(expires);
  if (left <= 0) return `liegt der Tag in der Vergangenheit (${written})`;
  if (left < fewest) return `kommt der Tag zu bald (${written})`;
  return left > most ? `liegt der Tag mehr als ein Jahr entfernt (${written})` : undefined;
}

function forEditor(mistake: string, now: Date): Error {
  const next = new Date(now.getTime() + 340 * day).toISOString().slice(0, 10);
  const error = new Error(`In der Datei content/programme.yaml ${mistake}: securityTxt. Sehen Sie nach, ob die Seite Kontakt noch stimmt, und setzen Sie einen Tag, der mehr als ${fewest} Tage und höchstens ein Jahr entfernt ist, zum Beispiel: securityTxt: { value: ${next}, source: eigene Festlegung, checked: ${now.toISOString().slice(0, 10)} }`);
  // Where in our code it was noticed says nothing to somebody who writes texts.
  delete error.stack;
  return error;
}

const german = (date: Date): string => date.toLocaleDateString('de-DE', { dateStyle: 'medium', timeZone: 'UTC' });
