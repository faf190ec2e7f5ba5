/** Through which door a report came (K2, M12). */
export const channels = ['pane', 'page', 'form', 'api', 'folder', 'email', 'zalo', 'office', 'paper', 'phone'] as const;
export type Channel = (typeof channels)[number];
