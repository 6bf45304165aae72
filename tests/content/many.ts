/** A name without a digit: a number in a text needs a source. */
const letters = (number: number): string => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
const two = (number: number): string => String(number).padStart(2, '0');

/** A page as long as those of this site, with links to others, lists, components and an image-free text. */
function page(number: number, pages: number): string {
  const other = (step: number): string => `/sammlung/seite-${String((number * step + 1) % pages)}/`;
  const section = (name: string): string => `## ${name}\n\nEin Absatz über **${name}** mit einem Link zur [nächsten Seite](${other(7)}) und zu [einem Abschnitt](${other(3)}#zweiter-teil).\n\n- Punkt eins\n- Punkt zwei, *betont*\n\n### ${name} im Einzelnen\n\nNoch ein Absatz, damit die Seite so lang ist wie eine echte.\n`;
  return `---\ntitle: "Seite ${letters(number)}"\ndescription: Eine von vielen Seiten.\nlastUpdated: 2026-11-22\nsynonyms: [viele, Seiten]\n---\n\n${['Erster Teil', 'Zweiter Teil', 'Dritter Teil', 'Vierter Teil'].map(section).join('\n')}\n<Note>\n\nHeben Sie den Link auf.\n\n</Note>\n\n<Open what="Dauer" />\n\n<Button href="${other(11)}">Weiter</Button>\n`;
}

function event(number: number, pages: number): string {
  const day = `2027-${two((number % 12) + 1)}-${two((number % 28) + 1)}`;
  return `---\ntitle: "Termin ${String(number)}"\ndescription: Einer von vielen Terminen.\nkind: training\nmodules: [pj]\nstarts: ${day} 16:00\nends: ${day} 18:00\nplace: Haus und Raum\nsource: Auskunft des Programmbüros\nchecked: 2026-11-22\nlastUpdated: 2026-11-22\n---\n\nVorher lesen Sie [diese Seite](/sammlung/seite-${String(number % pages)}/).\n`;
}

/** Many right pages and events, by their path from the root of the project. */
export function many(pages: number, events: number): Map<string, string> {
  return new Map([
    ...Array.from({ length: pages }, (_, number) => [`content/pages/sammlung/seite-${String(number)}.mdx`, page(number, pages)] as const),
    ...Array.from({ length: events }, (_, number) => [`content/events/termin-${String(number)}.md`, event(number, pages)] as const),
  ]);
}
