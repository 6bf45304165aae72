/** Regions of a built page that the intake fills anew. The page marks them with comments: `<!--region:main-->…<!--/region:main-->`. */
import { escapeHtml, trusted, type Html } from './html.ts';
import { withSheetAsFile } from './page-sheet.ts';

export type RegionName = 'steps' | 'main' | 'aside' | 'privacy' | 'dates';

const markers = (name: RegionName): readonly [string, string] => [`<!--region:${name}-->`, `<!--/region:${name}-->`];

/** Puts the marks around a region; for the pages that are built. */
export const region = (name: RegionName, content: Html): Html => trusted(markers(name).join(content.markup));

/** Where a region begins and ends. @throws when the page was built without it, which a test rules out. */
function find(page: string, name: RegionName): readonly [number, number] {
  const [open, close] = markers(name);
  const start = page.indexOf(open);
  const end = page.indexOf(close);
  if (start === -1 || end < start) throw new Error(`The built page has no region "${name}".`);
  return [start + open.length, end];
}

/** The markup inside a region of a built page. */
export function regionOf(page: string, name: RegionName): Html {
  const [start, end] = find(page, name);
  return trusted(page.slice(start, end));
}

/** As `regionOf`, for a region that a page need not have. */
export const optionalRegionOf = (page: string, name: RegionName): Html | undefined =>
  (page.includes(markers(name)[0]) ? region(name, regionOf(page, name)) : undefined);

/** The page with other content in some regions, and another title; everything else stays as it was built, but for the sheet, which is fetched. */
export function fill(page: string, title: string, regions: Partial<Record<RegionName, Html>>): string {
  let filled = withSheetAsFile(page);
  for (const [name, content] of Object.entries(regions) as [RegionName, Html][]) {
    const [start, end] = find(filled, name);
    filled = filled.slice(0, start) + content.markup + filled.slice(end);
  }
  return filled.replace(/<title>[^<]*<\/title>/u, () => `<title>${escapeHtml(title)}</title>`);
}
