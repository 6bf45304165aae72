/**
 * Does the same with each item, a few at a time: enough to keep all processors busy, and never so many that all of a large site
 * lies in memory. Answers come in the order of the items; the first failure ends it.
 * @param most how many at a time
 */
export async function atOnce<T, R>(items: readonly T[], most: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const answers = new Array<R>(items.length);
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) answers[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return answers;
}
