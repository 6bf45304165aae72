/** What the build's environment may say about where the files are edited. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The address under which the host of the repository opens a file for editing; the path of the file is put behind it.
 *
 * `EDIT_URL` wins. Without it, Netlify's `REPOSITORY_URL` and `BRANCH` are enough for GitHub and GitLab
 * (any host with "gitlab" in its name). Nothing known: `undefined`, and the pages carry no edit link.
 * @returns an absolute address that ends with a slash
 * @throws Error when `EDIT_URL` is set but is no http(s) address
 */
export function editBaseUrl(env: Environment): string | undefined {
  if (env['EDIT_URL']) return slashed(checked(env['EDIT_URL']).href);
  const repository = env['REPOSITORY_URL'] && repositoryUrl(env['REPOSITORY_URL']);
  if (!repository || !env['BRANCH']) return undefined;
  const branch = env['BRANCH'].split('/').map(encodeURIComponent).join('/');
  if (repository.hostname === 'github.com') return `${repository.href}/edit/${branch}/`;
  if (repository.hostname.includes('gitlab')) return `${repository.href}/-/edit/${branch}/`;
  return undefined;
}

const slashed = (address: string): string => (address.endsWith('/') ? address : `${address}/`);

function checked(address: string): URL {
  const url = URL.parse(address);
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new Error(`EDIT_URL ist keine Web-Adresse: "${address}". Beispiel: EDIT_URL=https://github.com/haus/mentee-plus/edit/main/`);
}

/** Both spellings of a repository become a web address without a password in it: `https://…` and `git@host:owner/name.git`. */
function repositoryUrl(repository: string): URL | null {
  const url = URL.parse(repository.replace(/^git@([^:]+):/, 'https://$1/').replace(/\.git$/, ''));
  if (!url) return null;
  url.username = url.password = '';
  return url;
}
