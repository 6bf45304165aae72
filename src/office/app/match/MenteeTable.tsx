import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { fold } from '../../list/fold.ts';
import { inWords } from '../../match/options-in-words.ts';
import { stateName } from '../../match/pairs-table.ts';
import type { ProposedPair } from '../../match/propose.ts';
import { pointsInWords } from '../../match/score.ts';
import type { Namer } from './naming.ts';
import type { PartProps } from './ScopeBar.tsx';
import { focusPanel } from './PairPanel.tsx';
import { texts } from './texts.ts';

type Filter = keyof typeof texts.filters;

/** More rows at once would make every stroke in the search wait. */
const rowsAtOnce = 100;

const collator = new Intl.Collator('de');

interface RowOf {
  readonly id: string;
  readonly name: string;
  readonly reference: string;
  readonly module: string;
  readonly pair: ProposedPair | undefined;
}

/** Every mentee who takes part, with the mentor of the proposal beside. */
export function MenteeTable({ matching, query, go }: PartProps) {
  const filter = useSignal<Filter>('all');
  const search = useSignal('');
  const most = useSignal(rowsAtOnce);
  const chosen = useComputed(() => query.value.get('wahl'));
  const naming = matching.naming.value;
  const proposal = matching.proposal.value;
  const mentees = matching.problem.value.mentees;
  const all = useMemo((): readonly RowOf[] => {
    const pairs = new Map(proposal?.pairs.map((pair) => [pair.mentee, pair]));
    return mentees.map(({ id, module = '' }) => ({
      id, name: naming.nameOf(id), reference: matching.dossierOf(id)?.reference ?? '', module: inWords('modules', module), pair: pairs.get(id),
    })).sort((a, b) => collator.compare(sortName(a, matching, naming), sortName(b, matching, naming)));
  }, [mentees, proposal, naming]);
  const found = useMemo(() => all.filter((row) => passes(row, filter.value, fold(search.value.trim()))), [all, filter.value, search.value]);
  const rows = useMemo(() => found.slice(0, most.value).map((row) => (
    <MenteeRow key={row.id} row={row} naming={naming} chosen={chosen} choose={(id) => { go({ wahl: id, mit: undefined, tausch: undefined }, true); focusPanel(); }} href={hrefFor(query.peek(), row.id)} />
  )), [found, most.value, naming]);
  const label = naming.isNameless ? texts.searchNameless : texts.search;
  return (
    <section class="match-mentees" aria-labelledby="match-mentees">
      <h2 id="match-mentees">{texts.mentees}</h2>
      <form class="filter" role="search" aria-label={texts.mentees} onSubmit={(event) => { event.preventDefault(); }}>
        <div>
          <label for="match-search">{label}</label>
          <input class="in" type="search" id="match-search" autocomplete="off" value={search.value} onInput={({ currentTarget }) => { search.value = currentTarget.value; }} />
        </div>
        <div>
          <label for="match-filter">{texts.show}</label>
          <select class="in" id="match-filter" value={filter.value} onChange={({ currentTarget }) => { filter.value = currentTarget.value as Filter; }}>
            {Object.entries(texts.filters).map(([value, name]) => <option key={value} value={value}>{name}</option>)}
          </select>
        </div>
      </form>
      <div class="match-scroll">
        <table class="tbl match-stack" role="table">
          <caption>{texts.found(found.length, all.length)}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{texts.mentee}</th>
              <th role="columnheader" scope="col">{texts.mentor}</th>
              <th role="columnheader" scope="col">{texts.points}</th>
              <th role="columnheader" scope="col">{texts.state}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">{rows}</tbody>
        </table>
      </div>
      {found.length > most.value && (
        <button type="button" class="btn two" onClick={() => { most.value += rowsAtOnce; }}>{texts.more(Math.min(rowsAtOnce, found.length - most.value))}</button>
      )}
    </section>
  );
}

/** By family name where names are shown. */
const sortName = ({ id, name }: RowOf, matching: PartProps['matching'], { isNameless }: Namer): string => {
  const last = matching.dossierOf(id)?.answers['lastName'];
  return isNameless || typeof last !== 'string' ? name : `${last} ${name}`;
};

const passes = ({ name, reference, pair }: RowOf, filter: Filter, searched: string): boolean =>
  (filter === 'all' || (filter === 'unmatched' ? !pair : filter === 'proposed' ? pair !== undefined && pair.state === undefined : pair?.state === filter))
  && (searched === '' || fold(`${name} ${reference}`).includes(searched));

function hrefFor(query: URLSearchParams, id: string): string {
  const next = new URLSearchParams(query);
  next.set('wahl', id);
  next.delete('mit');
  next.delete('tausch');
  return `#/vermitteln?${next.toString()}`;
}

interface MenteeRowProps {
  readonly row: RowOf;
  readonly naming: Namer;
  readonly chosen: ReadonlySignal<string | null>;
  readonly choose: (id: string) => void;
  readonly href: string;
}

function MenteeRow({ row: { id, name, module, pair }, naming, chosen, choose, href }: MenteeRowProps) {
  const isChosen = useComputed(() => chosen.value === id);
  return (
    <tr role="row" aria-current={isChosen.value ? 'true' : undefined}>
      <th role="rowheader" scope="row">
        <a href={href} onClick={(event) => { event.preventDefault(); choose(id); }}>{name}</a>
        <span class="hint">{module}</span>
      </th>
      <td role="cell" data-l={texts.mentor}>{pair ? naming.nameOf(pair.mentor) : '–'}</td>
      <td role="cell" class="num" data-l={texts.points}>{pair ? pointsInWords(pair.points) : '–'}</td>
      <td role="cell" class="side-r"><StateChip pair={pair} /></td>
    </tr>
  );
}

const looks = { proposed: 'plain', pinned: 'open', agreed: 'yes' } as const;

/** How far a pair has come, as text and shape. */
export const StateChip = ({ pair }: { readonly pair: ProposedPair | undefined }) =>
  (pair ? <span class={`chip ${looks[pair.state ?? 'proposed']}`}>{stateName(pair)}</span> : <span class="chip ask">{texts.without}</span>);
