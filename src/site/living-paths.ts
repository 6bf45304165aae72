/** German addresses of the pages that are made from collections; living-pages.ts says what is on them. */
export const livingPaths = { events: '/programm/veranstaltungen/', news: '/aktuelles/', finder: '/mentee-werden/welches-modul/', faq: '/faq/' } as const;
