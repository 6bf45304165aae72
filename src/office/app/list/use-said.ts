import { useEffect, useState } from 'preact/hooks';

/** How long a text must stand still before it is said, in milliseconds: nobody wants to hear every letter they type. */
const pause = 600;

/** The text once it has come to rest, for a line that is read aloud. The first one is not said: it stands on the page. */
export function useSaid(text: string): string {
  const [said, say] = useState('');
  const [first] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => { if (text !== first || said !== '') say(text); }, pause);
    return () => { clearTimeout(timer); };
  }, [text]);
  return said;
}
