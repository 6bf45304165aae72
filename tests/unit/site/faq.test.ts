import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askers } from '../../../src/content/faq.ts';
import { answerEnd, answerStart, faqPage, takeAnswers } from '../../../src/site/faq/answers.ts';
import { groupNameOf, groupsOf, readersToName, type Asker } from '../../../src/site/faq/groups.ts';
import { scriptData } from '../../../src/site/structured-data/script.ts';

const question = (id: string, readers: readonly Asker[], order = 10) => ({ id, readers, order });
const readerLists = fc.uniqueArray(fc.constantFrom(...askers), { minLength: 1 });

describe('the groups of questions', () => {
  it('stand in the order of the way, with what everybody asks first, and none is empty', () => {
    const groups = groupsOf([question('e', ['post-doc']), question('d', ['pj']), question('c', ['mentors']), question('b', ['mentees']), question('a', ['mentors', 'mentees'])]);
    expect(groups.map(({ name, questions }) => [name, ...questions.map(({ id }) => id)])).toEqual([['all', 'a'], ['mentees', 'b'], ['mentors', 'c'], ['pj', 'd'], ['post-doc', 'e']]);
    expect(groupsOf([])).toEqual([]);
  });

  it('keep the order of the editors, and that of the names where it is the same', () => {
    expect(groupsOf([question('c', ['pj'], 20), question('b', ['pj'], 20), question('z', ['pj'], 5)])[0]?.questions.map(({ id }) => id)).toEqual(['z', 'b', 'c']);
  });

  it('hold every question exactly once', () => {
    fc.assert(fc.property(fc.array(readerLists), (lists) => {
      const questions = lists.map((readers, index) => question(String(index), readers));
      expect(groupsOf(questions).flatMap((group) => group.questions.map(({ id }) => id)).sort()).toEqual(questions.map(({ id }) => id).sort());
    }));
  });

  it.each<[readonly Asker[], string, readonly Asker[]]>([
    [['mentees'], 'mentees', []],
    [['mentors', 'mentees'], 'all', []],
    [['pj', 'mentees'], 'mentees', ['mentees', 'pj']],
    [['pj', 'mentors', 'mentees'], 'all', ['mentees', 'mentors', 'pj']],
    [['post-doc', 'studierende'], 'studierende', ['studierende', 'post-doc']],
  ])('a question for %j stands under %s and names %j', (readers, group, named) => {
    expect([groupNameOf(readers), readersToName(readers)]).toEqual([group, named]);
  });

  it('leaves nobody unnamed: heading and line together name every reader', () => {
    fc.assert(fc.property(readerLists, (readers) => {
      const group = groupNameOf(readers);
      const said = new Set<unknown>([...(group === 'all' ? ['mentees', 'mentors'] : [group]), ...readersToName(readers)]);
      expect([...said].sort()).toEqual([...readers].sort());
    }));
  });
});

describe('the answers in the markup', () => {
  const page = new URL('https://www.example.org/faq/');
  const marked = (id: string, html: string): string => answerStart(id) + html + answerEnd;

  it('are taken out with their marks, and the rest stays as it is', () => {
    const { answers, markup } = takeAnswers(`<h3>A</h3>${marked('a', '<p>Ja.</p>\n')}<h3>B</h3>${marked('b-2', '<p>Nein.</p>')}<!-- Rest -->`);
    expect(markup).toBe('<h3>A</h3><p>Ja.</p>\n<h3>B</h3><p>Nein.</p><!-- Rest -->');
    expect([...answers]).toEqual([['a', '<p>Ja.</p>'], ['b-2', '<p>Nein.</p>']]);
  });

  it('have headings below that of the question, with ids of their own', () => {
    expect(takeAnswers(marked('a', '<h2 id="neu">Neu</h2><h3 id="alt">Alt</h3><h6>Tief</h6><hr><header>x</header>')).markup)
      .toBe('<h4 id="a-neu">Neu</h4><h5 id="a-alt">Alt</h5><h6>Tief</h6><hr><header>x</header>');
  });

  it('become data with whole addresses, without what only the page can show', () => {
    const { answers } = takeAnswers(marked('a', '<p class="tba">Siehe <a href="/bewerben/#was">hier</a>, <a href="#b">da</a>, <a href="https://www.example.com/?a=1&amp;b=2">dort</a>.</p>'));
    const data = faqPage([{ id: 'a', question: 'Ja?', language: 'de' }, { id: 'fehlt', question: 'Wo?', language: 'de' }], answers, page, 'de');
    expect(data['mainEntity']).toEqual([{
      '@type': 'Question', name: 'Ja?', url: 'https://www.example.org/faq/#a', inLanguage: 'de',
      acceptedAnswer: { '@type': 'Answer', text: '<p>Siehe <a href="https://www.example.org/bewerben/#was">hier</a>, <a href="https://www.example.org/faq/#b">da</a>, <a href="https://www.example.com/?a=1&amp;b=2">dort</a>.</p>' },
    }]);
  });

  it('cannot end the script they stand in, whatever is asked, and stay the same data', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('</script>', '<!--<script>', '\u2028')), (text) => {
      const data = scriptData({ text });
      expect(data).not.toContain('<');
      expect(JSON.parse(data)).toEqual({ text });
    }));
  });
});

it('no id of the frame around a page is the name of a question', () => {
  // What stands in src/components/Page.astro and the header; questions.ts refuses these names.
  const own = [...['Page', 'Header', 'SkipLink', 'Footer'].map((name) => readFileSync(`src/components/${name}.astro`, 'utf8')).join('\n').matchAll(/\bid="([^"{]+)"/g)].map(([, id = '']) => id);
  const refused = /new Set\(\[([^\]]*)\]\)/.exec(readFileSync('src/site/faq/questions.ts', 'utf8'))?.[1] ?? '';
  expect(own).toContain('inhalt');
  expect([...new Set(own)].filter((id) => !refused.includes(`'${id}'`))).toEqual([]);
});
