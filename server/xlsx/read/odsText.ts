/**
 * Text of OpenDocument paragraphs: white space collapses, `<text:s/>` is a blank that stays, each paragraph is a line.
 * Readings printed above a word (ruby) are no part of it.
 */
export type OdsText = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly add: (piece: string) => void;
  /** Text of notes and drawings, and the end of one of its paragraphs. */
  readonly addAside: (piece: string) => void;
  readonly closeAside: (name: string) => void;
  /** The lines so far, joined; begins anew. */
  readonly take: () => string;
  /** Paragraphs of notes and drawings since the last call. */
  readonly takeAside: () => readonly string[];
};

export function odsText(): OdsText {
  let lines: string[] = [];
  let line = '';
  let depth = 0;
  let ruby = 0;
  let asideLines: string[] = [];
  let asideLine = '';

  return {
    open: (name, attributes) => {
      if (name === 'text:p' || name === 'text:h') {
        depth++;
        line = '';
      } else if (name === 'text:s')
        line += ' '.repeat(Math.min(1000, Math.max(1, Number(attributes['text:c'] ?? 1) || 1)));
      else if (name === 'text:tab') line += '\t';
      else if (name === 'text:line-break') line += '\n';
      else if (name === 'text:ruby-text') ruby++;
    },
    close: (name) => {
      if (name === 'text:p' || name === 'text:h') {
        depth--;
        lines.push(line);
        line = '';
      } else if (name === 'text:ruby-text') ruby--;
    },
    add: (piece) => {
      if (depth === 0 || ruby > 0) return;
      const collapsed = piece.replace(/[ \t\r\n]+/g, ' ');
      line += line === '' || /[ \n\t]$/.test(line) ? collapsed.replace(/^ /, '') : collapsed;
    },
    addAside: (piece) => {
      asideLine += piece;
    },
    closeAside: (name) => {
      if (name !== 'text:p' && name !== 'text:h') return;
      if (asideLine.trim() !== '') asideLines.push(asideLine.trim());
      asideLine = '';
    },
    take: () => {
      const whole = lines.join('\n');
      lines = [];
      line = '';
      return whole;
    },
    takeAside: () => {
      const taken = asideLines;
      asideLines = [];
      return taken;
    },
  };
}
