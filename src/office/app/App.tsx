import { effect, signal, useSignal } from '@preact/signals';
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { siteData, siteDataPath, type SiteData } from '../site-data.ts';
import { liveOffice, type LiveOffice } from './live/office-live.ts';
import { openViews } from './open-views.ts';
import { route } from './router.ts';
import { watchIdle, type Idle } from './session/idle.ts';
import { Lazy } from './shell/Lazy.tsx';
import { Shell } from './shell/Shell.tsx';
import { skip } from './shell/skip.ts';
import { texts } from './texts.ts';
import { sessionProblems, texts as unlockTexts, type Ending } from './unlock/texts.ts';
import { Unlock, type Unlocked } from './unlock/Unlock.tsx';
import { hireCrew, type Crew } from './worker/crew.ts';
import { startWorker } from './worker/start.ts';

/** So often the server is asked for what is new, in milliseconds. */
const refreshEvery = 60_000;

type Stage =
  | { readonly is: 'locked'; readonly crew: Crew; readonly ended?: Ending }
  | { readonly is: 'open'; readonly office: LiveOffice; readonly idle: Idle; readonly leave: (why: Ending) => void };

const stage = signal<Stage>({ is: 'locked', crew: hireCrew(startWorker) });

async function fetchSite(): Promise<SiteData | undefined> {
  try {
    const given = await fetch(siteDataPath, { credentials: 'omit' });
    return siteData.parse(await given.json());
  } catch {
    return undefined;
  }
}

/** Opens the office with a session. Resolves to a sentence when that does not work. */
async function unlock({ session, identities }: Unlocked, crew: Crew): Promise<string | undefined> {
  const [info, site] = await Promise.all([session.client.info({}), fetchSite()]);
  if (!info.ok) {
    session.end();
    return info.problem === 'store' || info.problem === 'rate' ? sessionProblems[info.problem] : texts.noInfo;
  }
  if (!site) {
    session.end();
    return texts.noSite;
  }
  const { recipients, now } = info.answer;
  const office = liveOffice({ session, crew, identities, site, recipients, serverNow: now });
  const idle = watchIdle(() => { leave('idle'); }, () => { void session.renew(idle.lastActive()); });
  // On a slow line one question may take longer than the pause between two.
  let isAsking = false;
  const ask = (question: () => Promise<unknown>): void => {
    if (isAsking) return;
    isAsking = true;
    void question().finally(() => { isAsking = false; });
  };
  ask(office.begin);
  const timer = window.setInterval(() => { if (document.visibilityState === 'visible') ask(office.refresh); }, refreshEvery);
  // A page that is only left lies in memory until somebody goes back to it.
  const onHide = (): void => { leave('away'); };
  window.addEventListener('pagehide', onHide);
  const unwatch = effect(() => { if (session.isRefused.value) queueMicrotask(() => { leave('refused'); }); });
  let isOver = false;
  function leave(why: Ending): void {
    if (isOver) return;
    isOver = true;
    unwatch();
    window.clearInterval(timer);
    window.removeEventListener('pagehide', onHide);
    idle.stop();
    session.end();
    crew.dismiss();
    stage.value = { is: 'locked', crew: hireCrew(startWorker), ended: why };
  }
  stage.value = { is: 'open', office, idle, leave };
  return undefined;
}

function App() {
  const now = stage.value;
  if (now.is === 'open') return <Shell office={now.office} idle={now.idle} onLeave={() => { now.leave('left'); }} />;
  return <Locked crew={now.crew} ended={now.ended} />;
}

/** Without a key: the lock, or one of the few views that need none. */
function Locked({ crew, ended }: { readonly crew: Crew; readonly ended: Ending | undefined }) {
  const wasShown = useSignal(false);
  const open = openViews.find(({ path }) => path === route.value.path);
  const title = open?.title ?? unlockTexts.title;
  const focusHeading = (): void => {
    const heading = document.querySelector<HTMLElement>('main h1');
    if (wasShown.value || ended) heading?.focus();
    wasShown.value = true;
  };
  useEffect(() => { document.title = `${title} · ${texts.office} · ${texts.site}`; }, [title]);
  useEffect(() => { if (!open) focusHeading(); }, [open, ended]);
  return (
    <div class="wrap office-page">
      <main id="inhalt" tabIndex={-1}>
        {open
          ? <Lazy key={open.path} load={open.load} props={{}} onShown={focusHeading} />
          : <Unlock crew={crew} ended={ended} onUnlocked={(unlocked) => unlock(unlocked, crew)} />}
      </main>
    </div>
  );
}

/** Puts the office into its place on the page. */
export function start(place: HTMLElement): void {
  place.replaceChildren();
  render(<App />, place);
  document.querySelector('.skip')?.addEventListener('click', skip);
}
