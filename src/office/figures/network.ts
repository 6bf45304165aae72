/**
 * Figures that add up, as a network: each figure is an arc, and what flows into a node flows out of it. A table with sums is one
 * (rows → cells → columns), and tables that divide the same sum stand behind each other. Whatever is possible for one figure,
 * given what is known of the others, is then an exact interval of whole numbers (the matrix is totally unimodular).
 */
export interface Arc {
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

/** What somebody knows of a figure who sees only what is shown. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** A step along an arc or against it, and by how much the flow can change there at most. */
interface Step {
  readonly arc: number;
  readonly forward: boolean;
  readonly room: number;
}

/**
 * The possible values of one figure, as far as `bounds` are known and the sums are right. The true values are within the bounds.
 * Found by pushing as much flow as possible around through the arc, up and down, with augmenting paths (Ford and Fulkerson).
 */
export const possible = (arcs: readonly Arc[], bounds: readonly Bounds[], index: number): Bounds => ({
  least: pushed(arcs, bounds, index, 'down')[index] ?? 0,
  most: pushed(arcs, bounds, index, 'up')[index] ?? 0,
});

/** All figures when one of them is as large (`up`) or as small as it can be. */
export function pushed(arcs: readonly Arc[], bounds: readonly Bounds[], index: number, direction: 'up' | 'down'): readonly number[] {
  const flow = arcs.map(({ value }) => value);
  const { least, most } = bounds[index] ?? { least: 0, most: 0 };
  for (;;) {
    const now = flow[index] ?? 0;
    const left = direction === 'up' ? most - now : now - least;
    const way = left > 0 ? wayRound(arcs, bounds, flow, index, direction) : undefined;
    if (!way) return flow;
    const change = Math.min(left, ...way.map(({ room }) => room));
    for (const { arc, forward } of [{ arc: index, forward: direction === 'up' }, ...way]) flow[arc] = (flow[arc] ?? 0) + (forward ? change : -change);
    if (change === Infinity) return flow;
  }
}

/**
 * The way round by which the flow through an arc can grow (`up`) or shrink, not through the arc itself; with the smallest sum of
 * costs (Dijkstra). Undefined where there is none.
 */
export function wayRound(arcs: readonly Arc[], bounds: readonly Bounds[], flow: readonly number[], index: number, direction: 'up' | 'down', costs: (arc: number) => number = () => 0): readonly Step[] | undefined {
  const { from = '', to = '' } = arcs[index] ?? {};
  const [start, end] = direction === 'up' ? [to, from] : [from, to];
  const best = new Map<string, { readonly cost: number; readonly last: Step | undefined; readonly before: string }>([[start, { cost: 0, last: undefined, before: '' }]]);
  const open = new Set([start]);
  while (open.size > 0) {
    const node = [...open].reduce((a, b) => ((best.get(b)?.cost ?? 0) < (best.get(a)?.cost ?? 0) ? b : a));
    open.delete(node);
    const { cost = 0 } = best.get(node) ?? {};
    for (const { step, next } of stepsFrom(arcs, bounds, flow, node)) {
      if (step.arc === index) continue;
      const sum = cost + costs(step.arc);
      if (sum >= (best.get(next)?.cost ?? Infinity)) continue;
      best.set(next, { cost: sum, last: step, before: node });
      open.add(next);
    }
  }
  return wayTo(end, best);
}

function wayTo(end: string, best: ReadonlyMap<string, { readonly last: Step | undefined; readonly before: string }>): readonly Step[] | undefined {
  const steps: Step[] = [];
  for (let node = best.get(end); node?.last; node = best.get(node.before)) steps.unshift(node.last);
  return steps.length > 0 ? steps : undefined;
}

function stepsFrom(arcs: readonly Arc[], bounds: readonly Bounds[], flow: readonly number[], node: string): readonly { readonly step: Step; readonly next: string }[] {
  return arcs.flatMap(({ from, to }, arc): readonly { readonly step: Step; readonly next: string }[] => {
    const { least, most } = bounds[arc] ?? { least: 0, most: 0 };
    const now = flow[arc] ?? 0;
    if (from === node && most > now) return [{ step: { arc, forward: true, room: most - now }, next: to }];
    if (to === node && now > least) return [{ step: { arc, forward: false, room: now - least }, next: from }];
    return [];
  });
}
