import { describe, expect, it } from 'vitest';
import { editBaseUrl } from '../../../src/site/edit-link.ts';

describe('the address under which pages are edited', () => {
  it.each([
    ['takes EDIT_URL as it stands', { EDIT_URL: 'https://example.org/edit/' }, 'https://example.org/edit/'],
    ['adds the slash that the path needs', { EDIT_URL: 'https://example.org/edit' }, 'https://example.org/edit/'],
    ['prefers EDIT_URL to what Netlify says', { EDIT_URL: 'https://example.org/', REPOSITORY_URL: 'https://github.com/a/b', BRANCH: 'main' }, 'https://example.org/'],
    ['knows GitHub', { REPOSITORY_URL: 'https://github.com/a/b', BRANCH: 'main' }, 'https://github.com/a/b/edit/main/'],
    ['knows GitHub by ssh', { REPOSITORY_URL: 'git@github.com:a/b.git', BRANCH: 'main' }, 'https://github.com/a/b/edit/main/'],
    ['knows GitLab in the own house', { REPOSITORY_URL: 'https://gitlab.example.org/a/b.git', BRANCH: 'texte/neu' }, 'https://gitlab.example.org/a/b/-/edit/texte/neu/'],
    ['never publishes the password of a repository', { REPOSITORY_URL: 'https://user:secret@github.com/a/b', BRANCH: 'main' }, 'https://github.com/a/b/edit/main/'],
    ['escapes the branch', { REPOSITORY_URL: 'https://github.com/a/b', BRANCH: 'a#b' }, 'https://github.com/a/b/edit/a%23b/'],
  ])('%s', (_title, env, expected) => {
    expect(editBaseUrl(env)).toBe(expected);
  });

  it.each([
    ['nothing is known', {}],
    ['EDIT_URL is empty', { EDIT_URL: '' }],
    ['the branch is missing', { REPOSITORY_URL: 'https://github.com/a/b' }],
    ['the host is unknown', { REPOSITORY_URL: 'https://code.example.org/a/b', BRANCH: 'main' }],
    ['the repository is no address', { REPOSITORY_URL: 'a folder', BRANCH: 'main' }],
  ])('gives no link when %s', (_title, env) => {
    expect(editBaseUrl(env)).toBeUndefined();
  });

  it.each(['example.org/edit', 'data:text/html,x'])('refuses EDIT_URL=%s and says what to put there', (address) => {
    expect(() => editBaseUrl({ EDIT_URL: address })).toThrow(/EDIT_URL ist keine Web-Adresse.*Beispiel: EDIT_URL=https:/);
  });
});
