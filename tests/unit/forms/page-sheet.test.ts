import { expect, test } from 'vitest';
import { html } from '../../../src/forms/html.ts';
import { withSheetAsFile } from '../../../src/forms/page-sheet.ts';
import { fill } from '../../../src/forms/regions.ts';

const page = '<head><style data-sheet="/_astro/a.css">p{margin:0}</style><title>Alt</title></head><!--region:main-->alt<!--/region:main--><style>b{}</style>';

test('an answer made of a built page fetches the sheet that the page carries', () => {
  expect(fill(page, 'Neu', { main: html`neu` })).toBe('<head><link rel="stylesheet" href="/_astro/a.css"><title>Neu</title></head><!--region:main-->neu<!--/region:main--><style>b{}</style>');
});

test('a page without such a sheet stays as it is, also while developing, where a link may stand there', () => {
  for (const other of ['<head></head>', '<style>p{}</style>', '<link rel="stylesheet" href="/a.css">', '<style data-sheet="/a.css">p{']) expect(withSheetAsFile(other)).toBe(other);
});
