import { describe, expect, test } from 'vitest';
import { candidatesFor, placesOf } from '../../../../src/office/match/candidates.ts';
import { assignByMunkres } from '../../../../src/office/match/munkres.ts';
import { propose, type Problem } from '../../../../src/office/match/propose.ts';
import { firstWeights } from '../../../../src/office/match/score.ts';
import { mentee, mentor, one, setting, several } from './people.ts';

const lea = mentee({}, 'LEA');
const max = mentee({}, 'MAX');
const mentors = [
  mentor({ topics: several(['ausland']) }, 'A'), mentor({}, 'B'), mentor({ unit: one('neurologie') }, 'C'), mentor({ unit: one('andere', 'Neurologie und Genetik') }, 'D'),
  mentor({ capacity: 1 }, 'E'), mentor({}, 'F'), mentor({ capacity: undefined }, 'G'),
];
const id = (index: number): string => mentors[index]!.id;
const problem: Problem = {
  ...setting, weights: firstWeights, mentees: [lea, max], mentors,
  held: [{ mentee: max.id, mentor: id(4), state: 'agreed' }], never: [{ mentee: lea.id, mentor: id(5) }],
};
const proposal = propose(problem, assignByMunkres);
const places = placesOf(problem, proposal);

describe('the mentors for one mentee', () => {
  const found = candidatesFor(lea.id, problem, places);

  test('come with those who can be first, then the unsure, then the blocked, each by points', () => {
    expect(found.map(({ mentor: own, level }) => [own, level])).toEqual([
      [id(1), 'open'], [id(0), 'open'], [id(3), 'unsure'], [id(2), 'blocked'], [id(4), 'blocked'], [id(5), 'blocked'], [id(6), 'blocked'],
    ]);
  });

  test('are told what other pairs and the office have taken away', () => {
    const told = (index: number): string[] => found.find(({ mentor: own }) => own === id(index))!.findings.map(({ say }) => say());
    expect(told(4)).toEqual(['Der eine Platz ist vergeben.']);
    expect(told(5)).toEqual(['Das Büro hat dieses Paar ausgeschlossen.']);
    expect(told(6)).toEqual(['Es fehlt die Angabe, wie viele Mentees die Mentorin oder der Mentor begleiten möchte.']);
  });

  test('agree with the proposal about who can be, and count its places', () => {
    const own = proposal.pairs.find((pair) => pair.mentee === lea.id)!;
    expect(own).toMatchObject({ mentor: found[0]!.mentor, points: found[0]!.points });
    expect(places.get(id(1))).toEqual({ offered: 2, held: 0, proposed: 1 });
    expect(places.get(id(4))).toEqual({ offered: 1, held: 1, proposed: 0 });
  });

  test('do not lose the one who holds the place themself', () => {
    expect(candidatesFor(max.id, problem, places).find(({ mentor: own }) => own === id(4))).toMatchObject({ level: 'open' });
  });

  test('are none for somebody who takes no part', () => {
    expect(candidatesFor('NOBODY', problem, places)).toEqual([]);
  });
});
