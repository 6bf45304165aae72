import type { Text } from '../../forms/text.ts';

/** The line at the foot of every picture, as on the start page. */
export const aboutWords = { de: 'Mentoring der Universitätsmedizin Leipzig', en: 'Mentoring at Universitätsmedizin Leipzig' } as const satisfies Text;
