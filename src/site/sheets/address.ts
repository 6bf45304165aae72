/** An address as it is printed: what people type, without the scheme that every browser puts in front by itself. */
export const printedAddress = ({ host, pathname }: URL): string => `${host}${pathname === '/' ? '' : pathname}`;
