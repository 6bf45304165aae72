import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moduleIds } from '../../../src/content/module-ids.ts';
import { stages } from '../../../src/content/module-stage.ts';
import { finderTree, type FinderModule, type Question } from '../../../src/site/finder/tree.ts';
import { waysOf, type Way } from '../../../src/site/finder/ways.ts';
import { languages } from '../../../src/forms/text.ts';

/** Whatever editors can write: each module with or without a stage and a sentence for those who come near it, in any order. */
const modules = fc.tuple(
  fc.shuffledSubarray([...moduleIds], { minLength: moduleIds.length }),
  fc.array(fc.record({ stage: fc.option(fc.constantFrom(...stages), { nil: undefined }), near: fc.boolean() }), { minLength: moduleIds.length, maxLength: moduleIds.length }),
).map(([ids, heads]) => ids.map((id, index): FinderModule => ({
  id, stage: heads[index]!.stage, station: { text: `station of ${id}` }, elsewhere: heads[index]!.near ? { text: `near ${id}` } : undefined,
})));

/** The finder as its pages know it: by address only. */
const links = (ways: readonly Way[]): ReadonlyMap<string, readonly string[]> =>
  new Map(ways.map(({ step }) => [step.slug, step.kind === 'question' ? step.answers.map(({ to }) => to.slug) : []]));

/** Every way from an address to an end, as the addresses on it. Throws when one leads in a circle. */
function routes(graph: ReadonlyMap<string, readonly string[]>, from = '', before: readonly string[] = []): readonly (readonly string[])[] {
  if (before.includes(from)) throw new Error(`A circle: ${[...before, from].join(' > ')}`);
  const next = graph.get(from);
  if (!next) throw new Error(`No page: ${from}`);
  const here = [...before, from];
  return next.length === 0 ? [here] : next.flatMap((to) => routes(graph, to, here));
}

const forAll = (property: (ways: readonly Way[], given: readonly FinderModule[]) => void): void => {
  fc.assert(fc.property(modules, fc.constantFrom(...languages), (given, language) => { property(waysOf(finderTree(given, language)), given); }));
};

describe('the module finder, whatever the modules say', () => {
  it('has one page for each address, and every page is reached from the first', () => {
    forAll((ways) => {
      expect(new Set(ways.map(({ step }) => step.slug)).size).toBe(ways.length);
      expect(new Set(routes(links(ways)).flat())).toEqual(new Set(ways.map(({ step }) => step.slug)));
    });
  });

  it('ends at each module once, at mentor once, and never leads in a circle', () => {
    forAll((ways) => {
      const ends = routes(links(ways)).map((route) => route.at(-1)!);
      expect(ends.filter((end) => moduleIds.some((id) => end === `ergebnis/${id}`)).sort()).toEqual(moduleIds.map((id) => `ergebnis/${id}`).sort());
      expect(ends.filter((end) => end === 'ergebnis/mentor')).toHaveLength(1);
    });
  });

  it('ends at a result, and no question has fewer than two answers, or two that say the same', () => {
    forAll((ways) => {
      for (const { step } of ways) {
        if (step.kind !== 'question') continue;
        const said = step.answers.map(({ says }) => says.text);
        expect(said.length).toBeGreaterThan(1);
        expect(new Set(said).size).toBe(said.length);
      }
    });
  });

  it('has one way out to other offers from every question about the modules', () => {
    forAll((ways) => {
      for (const { step } of ways) if (step.kind === 'question' && step.slug !== '') expect(step.answers.at(-1)!.to.kind).toBe('elsewhere');
    });
  });

  it('says of each page which answers lead to it', () => {
    forAll((ways) => {
      for (const { answered, step } of ways) {
        let here: Question | undefined = answered[0]?.question;
        answered.forEach(({ question, says }, index) => {
          expect(question).toBe(here);
          const to = question.answers.find((answer) => answer.says === says)!.to;
          expect(to).toBe(answered[index + 1]?.question ?? step);
          here = to.kind === 'question' ? to : undefined;
        });
      }
    });
  });

  it('counts the questions rightly: none has a higher number than "at most", and some way needs as many', () => {
    forAll((ways) => {
      const lengths = new Map(ways.map(({ step }) => [step.slug, 0]));
      for (const route of routes(links(ways))) for (const slug of route) lengths.set(slug, Math.max(lengths.get(slug)!, route.length - 1));
      for (const { answered, most, step } of ways) {
        expect(most).toBe(lengths.get(step.slug));
        if (step.kind === 'question') expect(answered.length + 1).toBeLessThanOrEqual(most);
      }
    });
  });

  it('has the same addresses in both languages, each leading to the same', () => {
    fc.assert(fc.property(modules, (given) => {
      expect(links(waysOf(finderTree(given, 'en')))).toEqual(links(waysOf(finderTree(given, 'de'))));
    }));
  });

  it('shows those who come near a module the offers of that module, and those whom nothing fits the offers of their stage', () => {
    forAll((ways, given) => {
      const offers = new Map(ways.flatMap(({ step }) => (step.kind === 'elsewhere' ? [[step.slug, step.offers] as const] : [])));
      for (const { id, elsewhere } of given) expect(offers.get(`ergebnis/anderes-angebot-${id}`)).toEqual(elsewhere ? [id] : undefined);
      for (const [stage, slug] of [['study', 'studium'], ['career', 'nach-dem-studium']] as const) {
        const here = given.filter((module) => module.stage === stage).map(({ id }) => id);
        expect(offers.get(`ergebnis/anderes-angebot-${slug}`)).toEqual(here.length > 0 ? here : undefined);
      }
      expect(offers.get('ergebnis/anderes-angebot')).toBe('all');
    });
  });
});
