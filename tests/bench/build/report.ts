/** What the builds of two sizes say beside each other. */
import { machine, type Report, type Row } from '../report.ts';
import { peers } from './peers.ts';
import type { Built, BuiltBy } from './sizes.ts';

/** The peer that the goals are about. */
const measuredBy = 'Starlight';

const others = (built: BuiltBy, of: (one: Built) => number): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(built).filter(([name]) => name !== 'ours').map(([name, one]) => [name, of(one)]));

interface Figure {
  readonly measure: string;
  readonly unit: string;
  readonly of: (one: Built) => number;
  /** The most that ours may be of Starlight's. */
  readonly most?: number;
}

function row(built: BuiltBy, { measure, unit, of, most }: Figure): Row {
  const [our, their] = [built['ours'], built[measuredBy]];
  if (!our || !their) throw new Error('Nothing was built.');
  const plain = { measure, unit, ours: of(our), peers: others(built, of) };
  return most === undefined ? plain : { ...plain, goal: `at most ${String(most)} × ${measuredBy}`, reached: of(our) <= most * of(their) };
}

const megabyte = 1_000_000;
const figures = (texts: number): readonly Figure[] => [
  { measure: `${String(texts)} texts: time`, unit: 's', of: ({ wall }) => wall, most: 0.65 },
  { measure: `${String(texts)} texts: time of all processors`, unit: 's', of: ({ cpu }) => cpu },
  { measure: `${String(texts)} texts: memory of all processes`, unit: 'MB', of: ({ memory }) => memory, most: 0.7 },
  { measure: `${String(texts)} texts: output of a page`, unit: 'B', of: ({ bytes, pages }) => bytes / pages, most: 0.5 },
  { measure: `${String(texts)} texts: output of a page with its copies in brotli and gzip`, unit: 'B', of: ({ bytes, packed, pages }) => (bytes + packed) / pages },
  { measure: `${String(texts)} texts: output of all`, unit: 'MB', of: ({ bytes, packed }) => (bytes + packed) / megabyte },
];

/** By how much a figure grows from the smaller to the larger site. */
function growth(small: BuiltBy, large: BuiltBy, measure: string, of: (one: Built) => number, goal: boolean): Row {
  const times = (name: string): number => of(large[name] as Built) / of(small[name] as Built);
  const row = { measure, unit: '', ours: times('ours'), peers: Object.fromEntries(peers.map(({ name }) => [name, times(name)])) };
  return goal ? { ...row, goal: 'no worse than linear: at most 2.1', reached: row.ours <= 2.1 } : row;
}

/** @param small what was built of so many texts; @param large of twice as many */
export function buildReport(pages: number, small: BuiltBy, large: BuiltBy): Report {
  const versions = peers.map(({ name, versions: of }) => `${name}: ${Object.entries(of).map(([packageName, version]) => `${packageName} ${version}`).join(', ')}`);
  return {
    part: 'build',
    conditions: [
      'one cold build of each', 'the same German texts; ours has its other pages, both languages, lists, feeds and calendars besides, and writes copies in brotli and gzip', ...versions, machine(),
    ],
    rows: [
      ...figures(pages).map((figure) => row(small, figure)),
      ...figures(2 * pages).map((figure) => row(large, figure)),
      growth(small, large, `growth of the time from ${String(pages)} to ${String(2 * pages)} texts`, ({ wall }) => wall, true),
      growth(small, large, 'the same of the time of all processors', ({ cpu }) => cpu, false),
    ],
  };
}
