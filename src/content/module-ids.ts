/** The four modules; the ids are also the file names in content/modules and part of the addresses. */
export const moduleIds = ['studierende', 'pj', 'qualifizierung', 'post-doc'] as const;
export type ModuleId = (typeof moduleIds)[number];
