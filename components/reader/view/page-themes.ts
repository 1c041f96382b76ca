/** The choices of page colours, in the order in which they are shown and turned through. */
export const PAGE_THEMES = ['system', 'white', 'sepia', 'dark'] as const;
