/** The page in Leichte Sprache. That is a form of German, so it has no counterpart in English. */
export const easyLanguage = { id: 'leichte-sprache', path: '/leichte-sprache/' } as const;

/** What the page calls the part that names who has checked it; the launch check looks below it for a day. */
export const EASY_LANGUAGE_CHECKED = '## Wer hat diesen Text geprüft?';
