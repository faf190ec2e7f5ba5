/** Windows that are drawn otherwise: where two columns become one, and where fingers work (as in pages.css). */
export const oneColumn = '(max-width: 900px)';
export const fingers = '(max-width: 720px), (pointer: coarse)';
