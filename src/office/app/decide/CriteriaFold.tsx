import type { Criteria } from '../../site-data.ts';
import { texts } from './texts.ts';

export const weightsOf = ({ criteria }: Criteria): number => criteria.reduce((sum, { weight }) => sum + weight, 0);

/** The criteria of a module as its public page shows them. */
export const CriteriaFold = ({ criteria }: { readonly criteria: Criteria }) => (
  <details class="fold decide-criteria">
    <summary>{texts.criteria(criteria.version)}</summary>
    <div class="fold-in">
      <ul>{criteria.criteria.map(({ id, title, description, weight }) => <li key={id}><b>{texts.criterion(title, weight, weightsOf(criteria))}</b>{description && <br />}{description}</li>)}</ul>
      {criteria.source !== undefined && <p class="soft">{texts.source(criteria.source)}</p>}
    </div>
  </details>
);
