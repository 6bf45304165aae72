import { encode } from 'uqr';

/** Rows of modules, true for dark, with the quiet zone of four that scanners need (ISO/IEC 18004). Level Q survives folds and stains. */
export const qrModules = (text: string): readonly (readonly boolean[])[] => encode(text, { ecc: 'Q', border: 4 }).data;

/** The same as one SVG path of squares of size 1. */
export const qrPath = (modules: readonly (readonly boolean[])[]): string =>
  modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : []))).join('');
