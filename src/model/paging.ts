/** Lists longer than this are cut into pages, so that no page grows with the archive. */
export const pageSize = 100;
