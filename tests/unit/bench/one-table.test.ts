import { describe, expect, it } from 'vitest';
import { corpus, ourFile } from '../../bench/build/corpus.ts';
import { missed, oneTable, type Outcome } from '../../bench/one-table.ts';
import { eventFile } from '../../../src/content/event.ts';
import { newsFile } from '../../../src/content/news.ts';
import { headMistakes } from '../../../src/content/check.ts';

const outcomes: readonly Outcome[] = [
  { part: 'build', report: { part: 'build', conditions: ['one cold build', 'two cores'], rows: [
    { measure: 'time', unit: 's', ours: 20, peers: { Starlight: 40 }, goal: 'at most 0.65', reached: true },
    { measure: 'memory', unit: 'MB', ours: 900, peers: { Starlight: 1000 }, goal: 'at most 0.7', reached: false },
    { measure: 'pages', unit: '', ours: 5000 },
  ] } },
  { part: 'pages', why: 'Cannot find module\ntests/bench/pages.ts' },
];

describe('the table of all benchmarks', () => {
  it('holds every figure with its peers, ratio and goal, and the conditions of each part', () => {
    const text = oneTable(outcomes);
    expect(text).toMatch(/build +time +20 s +Starlight 40 s \(0\.50 ×\) +reached: at most 0\.65/u);
    expect(text).toMatch(/build +memory +900 MB +Starlight 1000 MB \(0\.90 ×\) +MISSED: at most 0\.7/u);
    expect(text).toContain('one cold build · two cores');
  });

  it('says of a part that could not run why, and counts it as missed', () => {
    expect(oneTable(outcomes)).toMatch(/pages +NOT RUN, counts as missed:\n +Cannot find module\n +tests\/bench\/pages\.ts/u);
    expect(missed(outcomes)).toBe(2);
    expect(oneTable(outcomes)).toMatch(/1 goals reached, 2 missed$/u);
  });
});

describe('the texts that builds are measured with', () => {
  it('are what editors may write, each with a title and an address of its own', () => {
    const pieces = corpus(200);
    for (const piece of pieces) expect(headMistakes(ourFile(piece), piece.kind === 'news' ? newsFile : eventFile), piece.id).toEqual([]);
    expect(new Set(pieces.map(({ title }) => title)).size).toBe(200);
    expect(new Set(pieces.map(({ kind, id }) => `${kind}/${id}`)).size).toBe(200);
  });

  it('are the same in every run', () => {
    expect(corpus(50)).toEqual(corpus(100).slice(0, 50));
  });
});
