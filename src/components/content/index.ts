/** Just enough of a component's type to hand it on. */
type Component = (props: Record<string, unknown>) => unknown;

const files = import.meta.glob<{ default: Component }>('./*.astro', { eager: true });

/** What editors may write in MDX without importing it: every file of this folder, under the name of the file. */
export const components: Readonly<Record<string, Component>> = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.replace(/^\.\/|\.astro$/g, ''), file.default]),
);
