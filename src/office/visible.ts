import { findRefusedCharacter } from '../forms/characters.ts';

/**
 * Text that may reach a terminal or a table: characters that steer a terminal, turn the reading direction or cannot be seen
 * are replaced by their code, as "[U+001B]". Forms refuse them, but a damaged or hostile record may hold them all the same.
 * Line feed and tab stay.
 */
export const visible = (text: string): string => {
  // Nearly every text has none, and the office's page looks at all answers of thousands of applications.
  if (!findRefusedCharacter(text)) return text;
  return Array.from(text, (character) => {
    const refused = findRefusedCharacter(character);
    return refused ? `[${refused.code}]` : character;
  }).join('');
};

/** As `visible`, on one line. */
export const visibleLine = (text: string): string => visible(text.replace(/[\r\n\t]+/gu, ' '));
