import { useEffect } from 'react';

/** What was around a control while it had focus, to find what came in its place. */
type Held = {
  readonly element: HTMLElement;
  /** From the nearest outwards, up to the part of the pane it belongs to. */
  readonly around: readonly Element[];
  readonly stops: readonly HTMLElement[];
  readonly landings: readonly Element[];
};

const parts = '[role=dialog], main, footer';
const controls = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Given to a heading or a line that says how an act ended: whoever did it by keyboard goes on from there. */
export const landing = { tabIndex: -1, 'data-lands': '' } as const;

/**
 * Whoever works by keyboard is never left nowhere: when the control that had focus is gone, it goes to what tells how the act ended, else to
 * what came in its place, else to what is beside it; out of a dialog or a notice back to where the person was before.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    const trail: Held[] = [];
    const enter = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement) || 'tabsterDummy' in target.dataset) return;
      trail.push(heldAt(target));
      if (trail.length > 12) trail.shift();
    };
    // While the person types in the sheet, the pane must not take the keyboard away from it: what is lost then is found on coming back.
    const lost = (): boolean => {
      const { activeElement, body } = document;
      const nowhere = activeElement === null || activeElement === body;
      return nowhere && document.hasFocus() && trail.at(-1)?.element.isConnected === false;
    };
    let asked = 0;
    const look = (): void => {
      if (!lost()) return;
      cancelAnimationFrame(asked);
      // Lists and dialogs that look after focus themselves come first.
      asked = requestAnimationFrame(() => {
        asked = requestAnimationFrame(() => {
          if (lost()) next(trail)?.focus();
        });
      });
    };
    const observer = new MutationObserver(look);
    document.addEventListener('focusin', enter);
    window.addEventListener('focus', look);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', enter);
      window.removeEventListener('focus', look);
      observer.disconnect();
      cancelAnimationFrame(asked);
    };
  }, []);
}

function heldAt(element: HTMLElement): Held {
  const part = element.closest(parts);
  const around: Element[] = [];
  for (let up = element.parentElement; part?.contains(up) === true && up !== null; up = up.parentElement)
    around.push(up);
  return { element, around, stops: part === null ? [] : stopsIn(part), landings: landings() };
}

function next(trail: readonly Held[]): HTMLElement | null {
  for (const held of [...trail].reverse()) {
    if (usable(held.element)) return held.element;
    const instead = inPlaceOf(held);
    if (instead !== undefined) return instead;
  }
  return document.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
}

function inPlaceOf({ element, around, stops, landings: known }: Held): HTMLElement | undefined {
  if (around.length === 0) return undefined;
  const landed = landings().find((one) => !known.includes(one));
  if (landed !== undefined) return landed;
  const at = stops.indexOf(element);
  for (const place of around) {
    if (!place.isConnected) continue;
    const here = stopsIn(place);
    const beside = [...stops.slice(at + 1), ...stops.slice(0, Math.max(at, 0)).reverse()];
    const found = here.find((one) => !stops.includes(one)) ?? beside.find((one) => here.includes(one));
    if (found !== undefined) return found;
  }
  return undefined;
}

function landings(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-lands]')];
}

function stopsIn(place: Element): readonly HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(controls)].filter(usable);
}

function usable(element: HTMLElement): boolean {
  return (
    element.isConnected &&
    element.tabIndex >= 0 &&
    element.getClientRects().length > 0 &&
    !element.matches(':disabled, [data-tabster-dummy]')
  );
}
