import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { languageAndPath } from '../../forms/addresses.ts';
import { sectionOf } from '../sections.ts';
import { pictureFile, picturePage } from './address.ts';
import { drawPicture } from './draw.ts';
import { aboutWords } from './words.ts';

/** How many are drawn at once: as many as sharp has threads for by default on a small machine. */
const atOnce = 4;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#34': '"', '#38': '&', '#39': '\'', '#x27': '\'' };

/** The title that the head of a page gives to those who show its link, or `undefined` where there is no such page or it shows no picture. */
async function titleIn(file: string): Promise<string | undefined> {
  const page = await readFile(file, 'utf8').catch(() => '');
  const head = page.slice(0, page.indexOf('</head>'));
  const title = head.includes('property="og:image"') ? /property="og:title" content="([^"]*)"/u.exec(head)?.[1] : undefined;
  return title?.replace(/&(#?\w+);/gu, (whole, name: string) => entities[name] ?? whole);
}

/** The picture of a page as SVG. @param pathname says language and section */
export function pictureOf(pathname: string, title: string): string {
  const { language } = languageAndPath(pathname);
  const section = sectionOf(pathname)?.label[language];
  return drawPicture({ title, about: aboutWords[language], section: section === title ? undefined : section });
}

/** Renders a drawing as PNG into a file, or takes the one that was rendered before: most titles stay as they are from build to build. */
async function render(svg: string, cache: string, target: string): Promise<void> {
  const kept = join(cache, `${createHash('sha256').update(svg).digest('hex')}.png`);
  await copyFile(kept, target).catch(async () => {
    const png = await sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
    // Under a name of its own first: a build that is stopped here must not leave half a picture to the next one.
    const written = `${kept}.${String(process.pid)}`;
    await Promise.all([writeFile(target, png), writeFile(written, png).then(() => rename(written, kept))]);
  });
}

/** Draws the picture of every page that has one of its own, into the folder of that page. */
export function socialPictures(): AstroIntegration {
  let cache = '';
  return {
    name: 'social-pictures',
    hooks: {
      'astro:config:done': ({ config }) => { cache = fileURLToPath(new URL('./pictures/', config.cacheDir)); },
      'astro:build:done': async ({ dir, logger, pages }) => {
        await mkdir(cache, { recursive: true });
        const own = pages.map(({ pathname }) => `/${pathname}`).filter((pathname) => picturePage(pathname) === pathname);
        let drawn = 0;
        const work = async (): Promise<void> => {
          for (let pathname = own.pop(); pathname !== undefined; pathname = own.pop()) {
            const folder = fileURLToPath(new URL(`.${pathname}`, dir));
            const title = await titleIn(join(folder, 'index.html'));
            if (title === undefined) continue;
            await render(pictureOf(pathname, title), cache, join(folder, pictureFile));
            drawn += 1;
          }
        };
        await Promise.all(Array.from({ length: atOnce }, work));
        logger.info(`${String(drawn)} pictures for shared links.`);
      },
    },
  };
}
