/** Pixels; what networks ask for (ogp.me gives no size; Meta's guide for sharing asks for 1200 × 630). */
export const pictureSize = { width: 1200, height: 630 } as const;
