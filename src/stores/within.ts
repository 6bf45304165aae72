/** How long one call of a store that lies elsewhere may take, in milliseconds. The intake gives up after 4 s. */
export const storePatience = 3_000;

/** The outcome of work, or a rejection named TimeoutError when there is none in time. What is under way then runs on unheard. */
export async function within<T>(wait: number, work: () => Promise<T>): Promise<T> {
  let handle: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    handle = setTimeout(() => { reject(new DOMException('The store took too long.', 'TimeoutError')); }, wait);
  });
  const begun = work();
  // It lost the race: what becomes of it is nobody's concern any more, and must not end the process.
  begun.catch(() => undefined);
  try {
    return await Promise.race([begun, late]);
  } finally {
    clearTimeout(handle);
  }
}
