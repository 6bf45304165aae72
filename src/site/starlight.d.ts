/** Starlight makes these modules at build time: its parts, or ours in their place (see `components` in astro.config.mjs). */
declare module 'virtual:starlight/components/*' {
  const Component: (props: Record<string, never>) => unknown;
  export default Component;
}
declare module 'virtual:starlight/user-css';
