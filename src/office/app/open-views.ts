import type { ComponentType } from 'preact';

/** What can be seen without a key. */
export interface OpenView {
  /** In the fragment of the address: `#/<path>`. */
  readonly path: string;
  readonly title: string;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

export const openViews: readonly OpenView[] = [
  { path: 'einrichten', title: 'Schlüssel einrichten', load: () => import('./setup/SetUp.tsx') },
];
