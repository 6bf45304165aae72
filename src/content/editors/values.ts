/** What people write in the place of a value, and how it is written there. */

const months = ['januar', 'februar', 'märz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember'];

const iso = (year: string, month: number, day: string): string | undefined => {
  const full = year.length === 2 ? `20${year}` : year;
  return month >= 1 && month <= 12 && Number(day) >= 1 && Number(day) <= 31 ? `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
};

/** `31.1.2027`, `31. Januar 2027`, `2027/01/31` or dashes of a word processor as 2027-01-31; `undefined` for anything else. */
export function dayFrom(text: string): string | undefined {
  const value = text.trim().replace(/^["'„“”‚‘’]|["'„“”‚‘’]$/g, '').trim().toLowerCase();
  const german = /^(?:(?:am|mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)[.,]? +)?(\d{1,2})[./] ?(\d{1,2})[./] ?(\d{4}|\d{2})$/.exec(value);
  if (german) return iso(german[3] ?? '', Number(german[2]), german[1] ?? '');
  const named = /^(\d{1,2})\.? ?([a-zä]+)\.? (\d{4})$/.exec(value);
  const month = named ? months.findIndex((name) => name === named[2] || ((named[2] ?? '').length >= 3 && name.startsWith(named[2] ?? ''))) + 1 : 0;
  if (named && month > 0) return iso(named[3] ?? '', month, named[1] ?? '');
  const turned = /^(\d{4})[-‐‑–—./ ](\d{1,2})[-‐‑–—./ ](\d{1,2})$/.exec(value);
  return turned ? iso(turned[1] ?? '', Number(turned[2]), turned[3] ?? '') : undefined;
}

/** `4.3.2027, 16 Uhr`, `2027-03-04T16.00` and the like as 2027-03-04 16:00. */
export function timeFrom(text: string): string | undefined {
  const match = /^["'„]?(.*?)(?:[,T]? *(?:um )?| )(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?(?: ?(?:Uhr|h))?["'“]?$/.exec(text.trim());
  const day = match && dayFrom(match[1] ?? '');
  return match && day && Number(match[2]) < 24 ? `${day} ${(match[2] ?? '').padStart(2, '0')}:${match[3] ?? '00'}` : undefined;
}

const yes = /^["'„]?(?:ja|j|yes|y|an|x|wahr|true)["'“]?$/i;
const no = /^["'„]?(?:nein|n|no|aus|falsch|false)["'“]?$/i;

/** Ways out of a wrong value, by the beginning of the sentence that the schema says about it. */
const ways: readonly (readonly [RegExp, (raw: string, example: string) => string | undefined])[] = [
  [/^Hier steht kein Datum/, (raw) => dayFrom(raw)],
  [/^Hier steht keine Uhrzeit/, (raw) => timeFrom(raw)],
  [/^Hier steht kein Text/, (raw) => (/^[^[{\n]+$/.test(raw) ? `"${raw.replaceAll('"', '')}"` : undefined)],
  [/^Hier steht keine Liste/, (raw) => (/^[^[{\n-][^\n]*$/.test(raw) ? `[${raw.replace(/^"|"$/g, '').split(/ *[,;] *| und /).join(', ')}]` : undefined)],
  [/^Hier steht weder true noch false/, (raw) => (yes.test(raw) ? 'true' : no.test(raw) ? 'false' : undefined)],
  [/^Hier steht keine ganze Zahl/, (raw) => /^["']?(\d+)(?:[.,]0*)?["']?$/.exec(raw)?.[1]],
  [/^Hier steht keine vollständige Adresse|^Hier steht keine Adresse/, (raw, example) =>
    (/^www\.\S+$/.test(raw) ? `https://${raw}` : /^["']?http:\/\/\S+$/.test(raw) ? raw.replace('http:', 'https:') : /^[\w.+-]+@[\w-]+\.\S+$/.test(raw) && example.startsWith('register:') ? `mailto:${raw}` : undefined)],
];

/** The value that somebody most probably meant by `raw`, as the file has it; `undefined` when that cannot be told. */
export function meant(says: string, raw: string, example: string): string | undefined {
  return ways.find(([sentence]) => sentence.test(says))?.[1](raw, example);
}
