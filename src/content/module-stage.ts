/** Where people stand whom a module is for, as far as the module finder asks before it shows the stations of the modules. */
export const stages = ['study', 'career'] as const;
export type Stage = (typeof stages)[number];
