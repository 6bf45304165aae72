import type { ImageTransform, LocalImageService } from 'astro';
import sharp from 'astro/assets/services/sharp';

/** How wide a picture in a text shows: the whole line, which is never longer than `--text` (src/styles/base.css), or the phone without its margins. */
const sizes = '(min-width: 40rem) 36.5rem, calc(100vw - 2.5rem)';

/**
 * Astro's own service, with AVIF in the place of WebP. Every browser that can show this site knows it: light-dark() came later
 * (Chrome 123, Firefox 120, Safari 17.5), and at the same quality a photo is about a third smaller.
 */
const service: LocalImageService = {
  ...sharp,
  validateOptions(options: ImageTransform, config, logger) {
    const isDrawing = typeof options.src === 'object' && options.src.format === 'svg';
    return sharp.validateOptions?.(isDrawing || options.format !== undefined ? options : { ...options, format: 'avif' }, config, logger) ?? options;
  },
  async getHTMLAttributes(options, config, logger) {
    const attributes = await sharp.getHTMLAttributes?.(options, config, logger) ?? {};
    // The layout of the settings arrives as this attribute only, not as `options.layout`.
    return attributes['data-astro-image'] === 'constrained' ? { ...attributes, sizes } : attributes;
  },
};
export default service;
