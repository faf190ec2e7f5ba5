import { useEffect, useRef } from 'react';
import { goTo, type Handlers } from '#web/open/desk';

/** Keys that are the page's own, beside those of the open matter. */
export type PageKeys = {
  readonly move: (by: 1 | -1) => void;
  readonly undo: () => void;
  readonly help: () => void;
  readonly handlers: () => Handlers;
};

/** J K 0…9 V A Enter Esc G / Z ? wherever the keyboard is on the page, but never while somebody types. */
export function useKeys(keys: PageKeys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      if (target.closest('dialog') !== null) return;
      const done = isTyping(target)
        ? whileTyping(event.key, target, now.current)
        : pressed(event.key, target, now.current);
      if (done) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function isTyping(target: HTMLElement): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

function whileTyping(key: string, target: HTMLElement, { handlers }: PageKeys): boolean {
  if (key === 'Escape') {
    handlers().escape?.();
    goTo('matter-title');
    return true;
  }
  if (key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type === 'file') return false;
  // From a search box on to the first answer.
  if (target.type === 'search') handlers().pick?.(1);
  else handlers().submit?.();
  return true;
}

function pressed(key: string, target: HTMLElement, { move, undo, help, handlers }: PageKeys): boolean {
  const at = handlers();
  if (/^\d$/.test(key)) {
    at.pick?.(Number(key));
    return at.pick !== undefined;
  }
  switch (key.toLowerCase()) {
    case 'j':
      move(1);
      return true;
    case 'k':
      move(-1);
      return true;
    case 'v':
      at.own?.();
      return true;
    case 'a':
      at.alike?.();
      return true;
    case 'g':
      at.remind?.();
      return true;
    case 'z':
      undo();
      return true;
    case '/':
      at.search?.();
      return at.search !== undefined;
    case '?':
      help();
      return true;
    case 'escape':
      return at.escape?.() ?? false;
    case 'enter':
      // A button, a link or a box that is ticked has its own Enter.
      if (target.closest('button, a, summary, select') !== null) return false;
      at.submit?.();
      return at.submit !== undefined;
    default:
      return false;
  }
}
