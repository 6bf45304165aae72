/** The figures of the older parts as the rows that `npm run bench` puts into one table. */
import type { Measured } from './measure.ts';
import { median, type Row } from './report.ts';

interface Load { readonly perSecond: number; readonly cpu: number; readonly p50: number; readonly p99: number }
interface Throughput { readonly ownServer: Load; readonly bareStore: Load; readonly bareSealBefore: Load; readonly bareSealAfter: Load; readonly lost: number; readonly timesSealing: number }
interface Office {
  readonly opening: { readonly firstRows: number; readonly allOpen: number };
  readonly filtering: { readonly median: number; readonly slowest: number };
  readonly matching: { readonly milliseconds: number };
  readonly memory: { readonly mostHeaps: number };
  readonly first: number;
}

/** A goal goes with the figure it is about, by how it begins. @throws Error when no goal does */
function goalOf({ goals }: Measured, begin: string): Pick<Row, 'goal' | 'reached'> {
  const found = goals.find(({ goal }) => goal.startsWith(begin));
  if (!found) throw new Error(`No goal begins with „${begin}“. There are: ${goals.map(({ goal }) => goal).join('; ')}`);
  return found;
}

/** Goals that are a yes or no: 1 when reached. */
const asRows = ({ goals }: Measured): readonly Row[] => goals.map(({ goal, reached }) => ({ measure: goal, unit: '', ours: reached ? 1 : 0, goal, reached }));

/** Submissions beside the bare handlers of the same run; what other modes measure, goal by goal. */
export function intakeRows(mode: 'throughput' | 'memory' | 'slow', measured: Measured): readonly Row[] {
  if (mode !== 'throughput') return asRows(measured);
  const { ownServer, bareStore, bareSealBefore, bareSealAfter, lost, timesSealing } = measured.figures as unknown as Throughput;
  const peers = (of: keyof Load): Readonly<Record<string, number>> => ({ 'bare seal': median([bareSealBefore[of], bareSealAfter[of]]), 'bare store': bareStore[of] });
  return [
    { measure: 'submissions a second, check page to durable record', unit: '/s', ours: ownServer.perSecond, peers: peers('perSecond'), ...goalOf(measured, 'at least') },
    { measure: 'time of a submission, as a multiple of the bare handler that seals', unit: '', ours: timesSealing, ...goalOf(measured, 'at most') },
    { measure: 'processor time of a submission', unit: 'ms', ours: ownServer.cpu, peers: peers('cpu') },
    { measure: 'waiting of one in a hundred (p99)', unit: 'ms', ours: ownServer.p99, peers: peers('p99'), ...goalOf(measured, 'p99') },
    { measure: 'submissions lost', unit: '', ours: lost, ...goalOf(measured, 'every') },
  ];
}

/** What the office's page takes. */
export function officeRows(measured: Measured): readonly Row[] {
  const { opening, filtering, matching, memory, first } = measured.figures as unknown as Office;
  return [
    { measure: 'first rows of the list', unit: 'ms', ours: opening.firstRows, ...goalOf(measured, 'list') },
    { measure: 'all applications open', unit: 'ms', ours: opening.allOpen, ...goalOf(measured, 'all open') },
    { measure: 'slowest filter', unit: 'ms', ours: filtering.slowest, ...goalOf(measured, 'a filter') },
    { measure: 'median filter', unit: 'ms', ours: filtering.median },
    { measure: 'matching', unit: 'ms', ours: matching.milliseconds, ...goalOf(measured, 'matching') },
    { measure: 'memory of page and workers', unit: 'MB', ours: memory.mostHeaps / 1024 / 1024, ...goalOf(measured, 'memory') },
    { measure: 'loaded until the list is open, brotli', unit: 'B', ours: first, ...goalOf(measured, 'at most 90') },
  ];
}
