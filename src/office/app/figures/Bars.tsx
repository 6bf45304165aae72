import type { Shown } from '../../figures/protect.ts';
import { smallest } from '../../figures/protect.ts';
import { shownText } from '../../figures/tables.ts';

export interface Bar {
  readonly label: string;
  readonly shown: Shown | undefined;
}

export interface BarsProps {
  readonly bars: readonly Bar[];
  /** What the drawing is, for those who do not see it. */
  readonly said: string;
}

/** Height of one bar with its line of text, in em: the drawing grows with the text. */
const step = 3.25;

/**
 * Horizontal bars, each below its words. A small number has a dashed outline as long as the largest small number, whatever it is;
 * a hidden one has no bar.
 */
export function Bars({ bars, said }: BarsProps) {
  const longest = Math.max(smallest, ...bars.map(({ shown }) => (typeof shown === 'number' ? shown : 0)));
  const share = (value: number): string => `${(value / longest) * 100}%`;
  return (
    <svg class="bars" role="img" aria-label={said} width="100%" height={`${bars.length * step}em`}>
      {bars.map(({ label, shown }, index) => (
        <g key={label}>
          <text x="0" y={`${index * step + 1}em`}>{label}: <tspan class="bars-value">{shownText(shown)}</tspan></text>
          {typeof shown === 'number' && <rect class="bars-bar" x="0" y={`${index * step + 1.5}em`} width={share(shown)} height="1em" rx="4" />}
          {shown === 'few' && <rect class="bars-few" x="1" y={`${index * step + 1.5}em`} width={share(smallest - 1)} height="1em" rx="4" />}
        </g>
      ))}
    </svg>
  );
}
