import { describe, expect, it } from 'vitest';
import { unknownTag, withComponents } from '../../../src/site/editor-components.ts';

describe('components that editors need not import', () => {
  it('stand at the end, so that line numbers stay those of the file', () => {
    const source = '---\ntitle: A\n---\n\n<Open />\n';
    const result = withComponents(source, '/components/index.ts');
    expect(result.startsWith(source)).toBe(true);
    expect(result.slice(source.length)).toBe('\n\nimport { components } from "/components/index.ts";\nexport { components };\n');
  });

  it('empty the line that Astro would take for a component, and keep its place', () => {
    expect(withComponents('---\ntitle: A\nlayout: start\norder: 1\n---\nText', 'x').split('\n').slice(0, 6)).toEqual(['---', 'title: A', '', 'order: 1', '---', 'Text']);
  });

  it('leave the word alone in the text', () => {
    expect(withComponents('---\ntitle: A\n---\nlayout: start', 'x')).toContain('---\nlayout: start');
    expect(withComponents('layout: start', 'x')).toContain('layout: start');
  });
});

describe('a component that does not exist', () => {
  const names = ['Open', 'PlusList', 'Steps'];

  it('is named with its line and the one that was probably meant', () => {
    expect(unknownTag('---\ntitle: A\n---\n\n<Opn what="Dauer" />', names)).toBe('Zeile 5: Den Baustein <Opn> gibt es nicht. Meinten Sie <Open>?');
  });

  it('is named with all that exist when none is near', () => {
    expect(unknownTag('<Wetterbericht />', names)).toBe('Zeile 1: Den Baustein <Wetterbericht> gibt es nicht. Es gibt: Open, PlusList, Steps');
  });

  it.each(['<Open />', '<PlusList>\n\n- a\n\n</PlusList>', 'Text <b>fett</b>', '`<Neu>`', '```\n<Neu>\n```', '<Fragment>a</Fragment>', '3 < 4'])('is not seen in %j', (source) => {
    expect(unknownTag(source, names)).toBeUndefined();
  });

  it('is found behind code, with the right line', () => {
    expect(unknownTag('```\na\n```\n\n<Stepps>', names)).toContain('Zeile 5');
  });
});
