let pressed = false;

addEventListener('pointerdown', () => set(true), { capture: true });
for (const end of ['pointerup', 'pointercancel'] as const) addEventListener(end, () => set(false), { capture: true });

function set(now: boolean): void {
  pressed = now;
}

/**
 * Does something at once or, while a mouse button or a finger is down, once it is let go: a field left by pressing something else must not
 * move it away from under the pointer, or the press is lost.
 */
export function afterPress(act: () => void): void {
  if (!pressed) {
    act();
    return;
  }
  const then = (): void => {
    for (const end of ['pointerup', 'pointercancel'] as const) removeEventListener(end, then);
    // The click itself comes in the same turn.
    setTimeout(act);
  };
  for (const end of ['pointerup', 'pointercancel'] as const) addEventListener(end, then);
}
