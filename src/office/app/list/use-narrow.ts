import { useEffect, useState } from 'preact/hooks';

/** Below this a table does not fit; also a wide window with text twice as large. */
const narrow = '(width < 48rem)';

/** Whether the window is too narrow for a table. */
export function useNarrow(): boolean {
  const [isNarrow, set] = useState(() => matchMedia(narrow).matches);
  useEffect(() => {
    const media = matchMedia(narrow);
    const onChange = (): void => { set(media.matches); };
    onChange();
    media.addEventListener('change', onChange);
    return () => { media.removeEventListener('change', onChange); };
  }, []);
  return isNarrow;
}
