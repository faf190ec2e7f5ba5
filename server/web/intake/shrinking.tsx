/** Style of a grid of fields: a field is as narrow as its column, whatever a browser thinks an input needs. */
export const shrinking = {
  '& > *, & > * > *': { minWidth: 0 },
  '& select, & input': { minWidth: 0, width: '100%' },
} as const;
