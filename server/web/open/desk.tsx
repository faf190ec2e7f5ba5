import { createContext, type RefObject, useContext, useEffect } from 'react';
import type { Failed } from '#shared/wire/called';
import type { MatterRow } from '#shared/wire/mattersAnswer';

/** What keys do to the matter that is open; a view says what it knows to do. */
export type Handlers = {
  /** 0 … 9 */
  readonly pick?: (n: number) => void;
  readonly submit?: () => void;
  readonly own?: () => void;
  readonly alike?: () => void;
  readonly search?: () => void;
  /** True where something was closed. */
  readonly escape?: () => boolean;
  readonly remind?: () => void;
};

export type Draft = Readonly<Record<string, unknown>> & { readonly kind: string };
export type Paper = { readonly signer?: string; readonly hash?: string; readonly file?: string };
export type DecidingDocument = { readonly body: string; readonly number: string; readonly date: string };

/** A decision ready to be written. */
export type Written = {
  readonly drafts: readonly Draft[];
  readonly reason: string;
  readonly document?: DecidingDocument;
  readonly paper?: Paper;
  /** What it was about, in the words of the line that says so afterwards. */
  readonly label: string;
  /** The matter stays open: an opinion was given. */
  readonly stays?: boolean;
  /** The sender of a receipt, which is no decision of the merge. */
  readonly sender?: { readonly number: string; readonly agency: string };
};

/** Something done since the page was opened, that Z takes back. */
export type Done = {
  readonly label: string;
  readonly count: number;
  readonly matter: Pick<MatterRow, 'kind' | 'id'>;
  readonly ids: readonly string[];
  readonly sender?: string;
};

/** The desk matters are settled at: keys, writing, and what is said aloud. */
export type Desk = {
  readonly handlers: RefObject<Handlers>;
  /** Keys pressed before the open matter was there. */
  readonly held: RefObject<((at: Handlers) => void)[]>;
  readonly may: boolean;
  readonly busy: boolean;
  readonly failed: Failed | null;
  readonly write: (written: Written) => void;
  readonly say: (text: string) => void;
  /** Who confirmed last, kept for the next matter of the same agency. */
  readonly kept: RefObject<{ readonly agency: string | null; readonly by: string; readonly how: string }>;
};

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('no desk to settle matters at');
  return desk;
}

/** Says what keys do while a view is open; several parts of one view add up. */
export function useHandlers(handlers: Handlers): void {
  const { handlers: at } = useDesk();
  useEffect(() => {
    const added = handlers;
    at.current = { ...at.current, ...added };
    return () => {
      const left = { ...at.current } as Record<string, unknown>;
      for (const [key, value] of Object.entries(added)) if (left[key] === value) delete left[key];
      at.current = left;
    };
  });
}

/** Puts the keyboard at an element by its id. */
export function goTo(id: string): void {
  document.getElementById(id)?.focus();
}
