/** News and events as an editor would write them, as many as wanted and always the same, for our site and for its peers. */

export interface Piece {
  readonly kind: 'news' | 'events';
  /** Name of the file and last part of the address. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Keys that only our site asks for, as lines of YAML. */
  readonly head: string;
  /** Markdown: some 230 words with headings, lists and links. */
  readonly body: string;
}

const subjects = ['Eine Mentee', 'Ein Mentor', 'Das Tandem', 'Die Runde der Mentees', 'Die Arbeitsgruppe', 'Eine Oberärztin', 'Das Programmbüro', 'Ein Studierender im Praktischen Jahr', 'Eine Postdoktorandin', 'Das Netzwerk'];
const verbs = ['bespricht', 'plant', 'erklärt', 'begleitet', 'übt', 'vergleicht', 'beschreibt', 'eröffnet', 'fragt nach', 'sammelt'];
const objects = ['den Weg zur Habilitation', 'die Wahl der Weiterbildungsstelle', 'den ersten Forschungsantrag', 'die Vereinbarkeit von Klinik und Familie', 'die Rückmeldung nach dem Vortrag', 'die Ziele für das kommende Halbjahr', 'den Wechsel in eine andere Abteilung', 'die Gespräche mit der Klinikleitung', 'den Aufenthalt an einem anderen Universitätsklinikum', 'die Führung eines kleinen Teams'];
const places = ['in der Bibliothek', 'im Hörsaal der Anatomie', 'am Rand der Frühbesprechung', 'bei einem Spaziergang durch den Park', 'im Seminarraum der Fakultät', 'nach dem Dienst', 'in großer Runde', 'unter vier Augen', 'während der Sommerschule', 'vor dem Kolloquium'];
const ends = ['und hält die Ergebnisse in einem kurzen Protokoll fest', 'damit beide Seiten wissen, woran sie sind', 'weil gute Vorbereitung viel Zeit spart', 'ohne dass daraus eine Pflicht entsteht', 'und lädt dazu auch andere Mentees ein', 'was im Alltag der Station oft zu kurz kommt', 'und nimmt Fragen aus früheren Treffen auf', 'denn niemand muss diese Schritte allein gehen'];
const headings = ['Worum es geht', 'Wer angesprochen ist', 'Was vorher zu tun ist', 'Wie es weitergeht', 'Woran sich das Tandem hält', 'Was sich bewährt hat'];

/** Of each list one, so that neighbouring numbers read differently. */
const pick = (list: readonly string[], number: number): string => list[((number % list.length) + list.length) % list.length] ?? '';
const sentence = (seed: number): string => `${pick(subjects, seed * 7 + 3)} ${pick(verbs, seed * 3 + Math.floor(seed / 10))} ${pick(objects, seed + Math.floor(seed / 7))} ${pick(places, seed * 9 + Math.floor(seed / 3))}, ${pick(ends, seed * 5 + Math.floor(seed / 11))}.`;
const sentences = (seed: number, count: number): string => Array.from({ length: count }, (_, index) => sentence(seed + index * 13)).join(' ');

/** A number as letters, since our site takes a number in a text for a fact that needs a source. */
const letters = (number: number): string => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
const two = (number: number): string => String(number).padStart(2, '0');

function body(number: number): string {
  const part = (index: number): string => `## ${pick(headings, number + index)}\n\n${sentences(number * 17 + index * 5, 3)}\n\n- ${sentence(number + index)}\n- **${pick(places, number + index)}**: ${sentence(number * 2 + index)}\n- Mehr steht unter [Konzeption](/programm/konzeption/).\n`;
  return `${sentences(number * 31, 3)}\n\n${[0, 1, 2].map(part).join('\n')}\n${sentences(number * 41, 2)}\n`;
}

/** Days go through the years before and after the one of the build, so that there are events to come and past ones. */
const dayOf = (number: number, firstYear: number, years: number): string => `${String(firstYear + (number % years))}-${two((Math.floor(number / years) % 12) + 1)}-${two((Math.floor(number / years / 12) % 28) + 1)}`;

function piece(number: number): Piece {
  const kind = number % 5 < 3 ? 'news' : 'events';
  const day = dayOf(number, kind === 'news' ? 2016 : 2024, kind === 'news' ? 10 : 6);
  const title = `${pick(subjects, number)} ${pick(verbs, Math.floor(number / 10))} ${pick(objects, Math.floor(number / 3))}, Folge ${letters(number)}`;
  const head = kind === 'news' ? `date: ${day}\n` : `kind: training\nmodules: [${pick(['pj', 'post-doc', 'studierende', 'qualifizierung'], number)}]\nstarts: ${day} 16:00\nends: ${day} 18:00\nplace: Seminarraum der Fakultät\nsource: erfunden\nchecked: 2026-11-22\nlastUpdated: 2026-11-22\n`;
  return { kind, id: `${kind === 'news' ? 'nachricht' : 'termin'}-${String(number)}`, title, description: sentence(number * 3 + 1), head, body: body(number) };
}

/** So many pieces: three of news to two events. The first ones are the same however many there are. */
export const corpus = (count: number): readonly Piece[] => Array.from({ length: count }, (_, number) => piece(number));

/** The file of a piece as our editors write it. */
export const ourFile = ({ title, description, head, body: text }: Piece): string => `---\ntitle: "${title}"\ndescription: "${description}"\n${head}---\n\n${text}`;

/** The same text with no more than what every generator knows. */
export const plainFile = ({ title, description, body: text }: Piece): string => `---\ntitle: "${title}"\ndescription: "${description}"\n---\n\n${text}`;
