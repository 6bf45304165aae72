/** How long what looked like the work of a program is kept for the office to look at, in milliseconds. */
export const quarantineTime = 7 * 24 * 60 * 60 * 1000;
