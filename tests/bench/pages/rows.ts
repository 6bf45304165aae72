import { median, type Row } from '../report.ts';
import type { Visit } from './lighthouse.ts';
import { ours, type Measured, type Weight } from './measured.ts';

const total = ({ html, css, script, font, other }: Weight): number => html + css + script + font + other;
const withoutFont = (weight: Weight): number => total(weight) - weight.font;

/** The figures of each page beside those of the peers, with the goals of issue 6. */
export function rowsOf(all: readonly Measured[]): Row[] {
  return [...new Set(all.map(({ page }) => page))].flatMap((page) => {
    const here = all.filter((measured) => measured.page === page);
    const row = (measure: string, unit: string, figure: (measured: Measured) => number, goal?: readonly [string, (own: number, peer: (name: string) => number) => boolean]): Row => {
      const figures = new Map(here.map((measured) => [measured.maker, figure(measured)]));
      const own = figures.get(ours) ?? Number.NaN;
      const peers = Object.fromEntries([...figures].filter(([maker]) => maker !== ours));
      // Without the peer that a goal names there is nothing to judge by.
      const judged = goal && Object.keys(peers).length > 0 ? { goal: goal[0], reached: goal[1](own, (name) => peers[name] ?? Number.POSITIVE_INFINITY) } : {};
      return { measure: `${page}: ${measure}`, unit, ours: own, peers, ...judged };
    };
    const of = (figure: (visit: Visit) => number) => ({ visits }: Measured): number => median(visits.map(figure));
    return [
      row('HTML and CSS', 'B', ({ weight }) => weight.html + weight.css, ['at most 14,000 bytes', (own) => own <= 14_000]),
      row('scripts', 'B', ({ weight }) => weight.script, ['none', (own) => own === 0]),
      row('font', 'B', ({ weight }) => weight.font),
      row('all bytes but the font', 'B', ({ weight }) => withoutFont(weight), ["at most a third of Starlight's", (own, peer) => own <= peer('Starlight') / 3]),
      row('all bytes', 'B', ({ weight }) => total(weight)),
      row('largest paint on a line really slowed down', 'ms', ({ paints }) => median(paints)),
      row('largest paint', 'ms', of(({ lcp }) => lcp), ["at most 1.10 of plain Astro's", (own, peer) => own <= peer('plain Astro') * 1.1]),
      row('blocking time', 'ms', of(({ tbt }) => tbt), ['0', (own) => own === 0]),
      row('layout shift', '', of(({ cls }) => cls), ['0', (own) => own === 0]),
      row('lowest of the four scores', '', of(({ scores }) => Math.min(...scores)), ['100', (own) => own === 100]),
    ];
  });
}
