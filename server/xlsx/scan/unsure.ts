/**
 * The scanner met something it does not claim to know (CDATA in a cell, a cell type of the future, text in an old code page).
 * The file is then read by the library instead; nothing is ever guessed.
 */
export class Unsure extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'Unsure';
  }
}
