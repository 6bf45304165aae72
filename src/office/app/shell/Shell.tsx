import { useEffect, useRef } from 'preact/hooks';
import type { LiveOffice } from '../live/office-live.ts';
import type { View, ViewProps } from '../office.ts';
import { openViews } from '../open-views.ts';
import { query, route, setQuery } from '../router.ts';
import type { Idle } from '../session/idle.ts';
import { texts } from '../texts.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { views } from '../views.ts';
import { Complaints, Header } from './Header.tsx';
import { Lazy } from './Lazy.tsx';

export interface ShellProps {
  readonly office: LiveOffice;
  readonly idle: Idle;
  readonly onLeave: () => void;
}

/** The open office: header, navigation, and the view the address names. */
export function Shell({ office, idle, onLeave }: ShellProps) {
  return (
    <div class="desk">
      <Header office={office} onLeave={onLeave} />
      <div class="wrap">
        <Navigation />
        <section aria-label={texts.notes}>
          {office.isOffline.value && <Notice kind="error" action={{ label: texts.again, run: () => { void office.refresh(); } }}>{texts.offline}</Notice>}
          <Complaints office={office} />
        </section>
        <Main office={office} />
      </div>
      {idle.isEnding.value && (
        <Dialog title={texts.idleTitle} role="alertdialog" onClose={idle.goOn}>
          <p>{texts.idleText}</p>
          <div class="btns">
            <button type="button" class="btn" onClick={idle.goOn}>{texts.goOn}</button>
            <button type="button" class="btn two" onClick={onLeave}>{texts.leave}</button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

function Navigation() {
  const current = route.value.path || views[0]?.path;
  return (
    <nav aria-label={texts.views} class="desk-nav">
      <ul class="tabs">
        {views.filter(({ listed }) => listed).map(({ path, title }) => (
          <li key={path}><a href={`#/${path}`} aria-current={path === current ? 'page' : undefined}>{title}</a></li>
        ))}
      </ul>
    </nav>
  );
}

/** The view of the address. Its h1 gets the focus when another view, or another application, has taken its place. */
function Main({ office }: { readonly office: LiveOffice }) {
  const { path, id } = route.value;
  const main = useRef<HTMLElement>(null);
  const view: View | undefined = path === '' ? views[0] : views.find((one) => one.path === path);
  const open = openViews.find((one) => one.path === path);
  const title = view?.title ?? open?.title ?? (path === '' ? texts.office : texts.unknown);
  const focusHeading = (): void => {
    const heading = main.current?.querySelector('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  };
  useEffect(() => { document.title = `${title} · ${texts.office} · ${texts.site}`; }, [title]);
  const props: ViewProps & { readonly id: string | undefined } = { office, query, setQuery, id };
  return (
    <main id="inhalt" ref={main} tabIndex={-1}>
      {view
        ? <Lazy key={`${view.path}/${id ?? ''}`} load={view.load} props={props} onShown={focusHeading} />
        : open
          ? <Lazy key={open.path} load={open.load} props={{}} onShown={focusHeading} />
          : <><h1>{title}</h1><p>{path === '' ? texts.noViews : texts.unknownText}</p></>}
    </main>
  );
}
