/** Lines of agencies that stand under a row until somebody opens all of them. */
export const firstLines = 3;
