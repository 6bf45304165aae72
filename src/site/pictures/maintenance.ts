/** `npm run maintenance`: writes maintenance/index.html, the one page that a front web server or Netlify shows while the site is away. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outline, widthOf, type Type } from './type.ts';

/** Everything is in the page itself: while the site is away, there is nowhere to fetch a style or a font from. Colours as in src/styles/base.css. */
const style = [
  ':root{color-scheme:light dark;--paper:light-dark(#faf8f3,#181712);--pale:light-dark(#e9f0d4,#2a3114);--ink:light-dark(#1f1d19,#f4f0e7);--soft:light-dark(#575146,#bdb6a7);--line:light-dark(#6a9414,#a2c441);--rule:light-dark(#dcd6c9,#3b382f)}',
  '*{box-sizing:border-box}',
  'html{background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,"Segoe UI",Roboto,Arial,sans-serif;-webkit-text-size-adjust:100%}',
  'body{margin:0;min-height:100vh;padding:clamp(1.25rem,.5rem + 3vw,3rem);display:grid;grid-template-rows:auto 1fr;gap:clamp(2rem,6vw,4rem);max-width:75rem;margin-inline:auto}',
  '.mark{display:block;height:1.75rem;width:auto}',
  'main{display:grid;gap:clamp(2rem,5vw,4rem);align-items:center;align-content:center}',
  '@media(min-width:48rem){main{grid-template-columns:1fr minmax(16rem,24rem)}}',
  'h1{font-size:clamp(2rem,1.55rem + 2vw,2.875rem);line-height:1.15;letter-spacing:-.022em;margin:0 0 1rem;text-wrap:balance}',
  'h2{font-size:1.25rem;line-height:1.25;margin:0 0 .5rem}',
  'p{margin:0;max-width:36.5rem}',
  '.lead{font-size:clamp(1.125rem,1rem + .4vw,1.3125rem);color:var(--soft);margin-bottom:1rem}',
  '[lang=en]{border-top:1px solid var(--rule);margin-top:2rem;padding-top:1.5rem}',
  'svg{display:block;width:100%;max-width:24rem;fill:none}',
  '@media(max-width:47.99rem){main>svg{max-width:14rem}}',
  '.a{stroke:var(--line)}.b{stroke:var(--ink)}.ha{fill:var(--line)}.hb,.word{fill:var(--ink)}.disc{fill:var(--pale)}',
  '.draw{stroke-width:25;stroke-linecap:round}.plus{stroke-width:5;stroke-linecap:round}',
  '@media(forced-colors:active){.a{stroke:LinkText}.b{stroke:CanvasText}.ha{fill:LinkText}.hb,.word{fill:CanvasText}.disc{fill:none}}',
].join('\n');

const hash = createHash('sha256').update(style).digest('base64');
/** Nothing comes in and nothing goes out; the server in front may send a policy of its own as well. */
const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;

const name: Type = { size: 28, weight: 700, tracking: -0.02 };
const plus = widthOf('Mentee', name) + 4;
const mark = `<svg class="mark" viewBox="0 0 ${String(Math.ceil(plus + 20))} 28" role="img" aria-label="Mentee+"><path class="word" d="${outline('Mentee', name, 0, 23)}"/><path class="a plus" d="M${plus.toFixed(1)} 14h16"/><path class="b plus" d="M${(plus + 8).toFixed(1)} 6v16"/></svg>`;

/** The drawing of the start page before it goes on: the second line has come, and both wait. */
const drawing = '<svg viewBox="10 60 400 480" aria-hidden="true"><circle class="disc" cx="210" cy="300" r="150"/><path class="b draw" d="M210 450V116"/><path class="a draw" d="M60 300H366"/><circle class="ha" cx="60" cy="300" r="28"/><circle class="hb" cx="210" cy="450" r="28"/></svg>';

/** The page as it lies in maintenance/. */
export const maintenancePage = `<!DOCTYPE html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Gleich wieder da · Mentee+</title>
<style>${style}</style>
</head>
<body>
<header>${mark}</header>
<main>
<div>
<h1>Diese Website ist gleich wieder da</h1>
<p class="lead">Wir arbeiten gerade an ihr. Öffnen Sie die Seite in einigen Minuten noch einmal.</p>
<p>Was Sie abgeschickt und mit einer Vorgangsnummer bestätigt bekommen haben, ist gespeichert.</p>
<div lang="en">
<h2>This website will be back shortly</h2>
<p>We are working on it. Open the page again in a few minutes. What you have sent and have a reference number for is stored.</p>
</div>
</div>
${drawing}
</main>
</body>
</html>
`;

/** Where the page lies, from the root of the project. */
export const maintenanceFile = 'maintenance/index.html';

if (import.meta.main) writeFileSync(join(import.meta.dirname, '../../..', maintenanceFile), maintenancePage);
