/** The picture of a page that stands beside its link in a chat or a network, in the hand of the start page: two lines meet and go on together. */
import { paper } from '../icons.ts';
import { setTitle, type Box } from './lines.ts';
import { pictureSize } from './size.ts';
import { outline, widthOf, type Type } from './type.ts';

/** What stands on a picture. */
export interface Words {
  readonly title: string;
  /** The part of the site, above the title; left out where it would only repeat it. */
  readonly section?: string | undefined;
  /** What this is all about, below; left out where it is the title. */
  readonly about: string;
}

/** The light colours of src/styles/base.css; a picture cannot know in which mode it will be seen. */
const colors = { paper: paper.light, pale: '#e9f0d4', ink: '#1f1d19', soft: '#575146', linde: '#3c6410', line: '#6a9414' } as const;

const left = 80;
const box: Box = { width: 620, height: 270, leading: 1.12 };
const sizes = [80, 72, 64, 56, 50, 44, 38] as const;
/** Down to this size the names of modules stay in one piece. */
const large = 56;
const name: Type = { size: 44, weight: 700, tracking: -0.02 };
const small: Type = { size: 28, weight: 400 };
const label: Type = { size: 28, weight: 700 };

const path = (d: string, color: string): string => `<path d="${d}" fill="${color}"/>`;

/** The drawing of the start page (src/components/content/Hero.astro), moved to the right half. */
const drawing = [
  `<g transform="translate(708 62)" fill="none" stroke-width="26" stroke-linecap="round">`,
  `<circle cx="200" cy="330" r="150" fill="${colors.pale}"/>`,
  `<path d="M200 480V176a64 64 0 0 1 64-64H1600" stroke="${colors.ink}"/>`,
  `<path d="M50 330H346a64 64 0 0 0 64-64V214a64 64 0 0 1 64-64H1600" stroke="${colors.line}"/>`,
  `<circle cx="50" cy="330" r="28" fill="${colors.line}"/><circle cx="200" cy="480" r="28" fill="${colors.ink}"/>`,
  '</g>',
].join('');

/** "Mentee" and the plus of two strokes, as in src/components/SiteTitle.astro. */
function wordmark(y: number): string {
  const x = left + widthOf('Mentee', name) + 6;
  const stroke = (d: string, color: string): string => `<path d="${d}" stroke="${color}" stroke-width="7" stroke-linecap="round"/>`;
  return path(outline('Mentee', name, left, y), colors.ink) + stroke(`M${String(x)} ${String(y - 15)}h26`, colors.line) + stroke(`M${String(x + 13)} ${String(y - 28)}v26`, colors.ink);
}

/** The picture as SVG without any text element: all letters are outlines. */
export function drawPicture({ about, section, title }: Words): string {
  const { lines, type } = setTitle(title, sizes, large, box);
  const leading = type.size * box.leading;
  // The title hangs in the middle of the space between wordmark and foot, with its section above.
  const first = 356 - (lines.length * leading) / 2 + type.size * 0.78;
  const { height, width } = pictureSize;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}">`,
    `<rect width="${String(width)}" height="${String(height)}" fill="${colors.paper}"/>`,
    drawing, wordmark(112),
    section === undefined ? '' : path(outline(section, label, left, first - type.size * 0.78 - 34), colors.linde),
    ...lines.map((line, index) => path(outline(line, type, left, first + index * leading), colors.ink)),
    about === title ? '' : path(outline(about, small, left, 562), colors.soft),
    '</svg>',
  ].join('');
}
