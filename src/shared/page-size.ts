/** The default page size and the largest one. */
export const pageSize = { usual: 25, largest: 100 } as const;

/** Maximum entries of an order. */
export const maxOrderEntries = 3;
