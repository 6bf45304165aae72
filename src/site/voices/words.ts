import type { Text } from '../../forms/text.ts';

export const voicesWords = {
  heading: { de: 'Was andere sagen', en: 'What others say' },
} as const satisfies Record<string, Text>;
