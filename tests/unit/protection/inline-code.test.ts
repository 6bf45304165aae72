import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { inlineCode } from '../../../src/finish/inline-code.ts';
import { contentSecurityPolicy } from '../../../src/headers.ts';
import { node } from '../../tools/command.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
const found = (scripts: string[], styles: string[] = [], attributes: string[] = []) => ({ scripts: scripts.map(sha256), styles: styles.map(sha256), attributes });

describe('code that stands in a page itself', () => {
  test.each([
    ['a script', '<script>a()</script>', found(['a()'])],
    ['a script with white space and line ends of Windows', '<script type="module">\r\n a() \r</script >', found(['\n a() \n'])],
    ['names in capitals', '<SCRIPT>a()</Script><STYLE>b{}</STYLE>', found(['a()'], ['b{}'])],
    ['an empty script', '<script></script>', found([''])],
    ['scripts of every kind that is run', ['text/javascript', 'module', 'importmap', 'speculationrules', 'application/ecmascript'].map((type) => `<script type='${type}'>${type}</script>`).join(''),
      found(['text/javascript', 'module', 'importmap', 'speculationrules', 'application/ecmascript'])],
    ['a style, also where scripts are off', '<noscript><style>p > a { color: red }</style></noscript>', found([], ['p > a { color: red }'])],
    ['an angle bracket in an attribute', '<p title="a > b"><script data-x=">">a()</script>', found(['a()'])],
    ['markup in a script', '<script>"<style>x</style><!-- <p onclick=1>"</script>', found(['"<style>x</style><!-- <p onclick=1>"'])],
    ['attributes that run or style', '<p style="color: red"><a HREF=" javascript:a()" onClick=b()>', found([], [], ['style="color: red"', 'href=" javascript:a()"', 'onclick="b()"'])],
  ])('is found: %s', (_, markup, expected) => {
    expect(inlineCode(markup)).toEqual(expected);
  });

  test.each([
    ['a script file', '<script type="module" src="/_astro/a.js"></script><script src></script>'],
    ['data', '<script type="application/ld+json">{"a":1}</script><script type="text/plain">x</script>'],
    ['a comment', '<!-- <script>a()</script> <p style="x"> --><!--> <!---->'],
    ['text that looks like it', '<textarea><script>a()</script></textarea><title><style>x</style></title>&lt;script&gt;<p title="<script>a()</script>">on top</p>'],
    ['a harmless attribute', '<p data-style="x" data-onclick="1"><a href="/javascript:/">'],
  ])('is not: %s', (_, markup) => {
    expect(inlineCode(markup)).toEqual(found([]));
  });
});

test('the policy names every hash once and allows nothing else', () => {
  const policy = contentSecurityPolicy({ scripts: ['bbb=', 'aaa=', 'bbb='], styles: ['ccc='] });
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-aaa=' 'sha256-bbb=';");
  expect(policy).toContain("style-src 'self' 'sha256-ccc=';");
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types office-worker");
  expect(policy).not.toMatch(/unsafe-inline|unsafe-hashes|'unsafe-eval'|\*|https?:/u);
});

describe('the last step of the build', () => {
  const finish = async (page: string) => {
    const dist = await mkdtemp(join(tmpdir(), 'mentee-finish-'));
    onTestFinished(() => rm(dist, { recursive: true, force: true }));
    await writeFile(join(dist, 'index.html'), page);
    return { dist, ...await node('src/finish.ts', [], { DIST_DIR: dist }) };
  };

  test('writes one policy for all hosts, with the hashes of what stands in the pages', async () => {
    const { dist, ok } = await finish('<!doctype html><script>a()</script><style>b{}</style>');
    expect(ok).toBe(true);
    const policy = (await readFile(join(dist, 'content-security-policy.txt'), 'utf8')).trim();
    expect(policy).toBe(contentSecurityPolicy({ scripts: [sha256('a()')], styles: [sha256('b{}')] }));
    expect(await readFile(join(dist, '_headers'), 'utf8')).toContain(`  Content-Security-Policy: ${policy}\n`);
  });

  test('fails for an attribute that no browser would heed, and names page and attribute', async () => {
    const { ok, output } = await finish('<!doctype html><p style="color: red">x</p>');
    expect(ok).toBe(false);
    expect(output).toContain('  index.html: style="color: red"');
  });
});
