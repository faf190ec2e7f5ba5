import type { TabId } from '#addin/app/paneBase';

/** Tabs people use daily; the others are behind the menu. */
export const inRow = ['check', 'progress', 'send', 'replies'] as const satisfies readonly TabId[];
