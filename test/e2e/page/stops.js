// Runs in the page that is walked through by keyboard: where focus is, and whether it could be seen at the stop before.
(() => {
  // What was focused last, and how it looked then.
  let kept = null;
  let first = null;
  let wasOut = false;
  const looks = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'borderColor', 'borderWidth', 'transform'];
  const lookOf = (parts) =>
    parts
      .flatMap((part) => [null, '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo)))
      .map((style) => looks.map((name) => style[name]).join())
      .join(';');
  const parts = () => [...document.querySelectorAll('header, nav, main, footer, [role=dialog]')];

  globalThis.__forgetStop = () => {
    kept = null;
  };
  globalThis.__stop = () => {
    const element = document.activeElement;
    const leftRing = kept === null || kept.parts.some((part) => !part.isConnected) || lookOf(kept.parts) !== kept.look;
    kept = null;
    if (element === null || element === document.body) {
      wasOut = true;
      return null;
    }
    const again = !wasOut && first === element;
    if (wasOut) first = element;
    wasOut = false;
    const around = element.parentElement;
    // Fields and marks draw their ring beside the input; buttons draw their own.
    const beside = element.tagName === 'INPUT' && around !== null;
    const drawn = beside ? [element, around, ...around.children] : [element];
    kept = { parts: drawn, look: lookOf(drawn) };
    const part = element.closest('[role=dialog], [role=menu], header, nav, main, footer') ?? document.body;
    let [down, across] = [0, 0];
    for (let up = around; up !== null && part.contains(up); up = up.parentElement) {
      down += up.scrollTop;
      across += up.scrollLeft;
    }
    const box = element.getBoundingClientRect();
    const seen = around !== null && box.width < 2 ? around.getBoundingClientRect() : box;
    const { clientHeight, clientWidth } = document.documentElement;
    return {
      part: parts().indexOf(part),
      top: box.top + down,
      bottom: box.bottom + down,
      left: box.left + across,
      right: box.right + across,
      leftRing,
      inSight: seen.bottom > 0 && seen.top < clientHeight && seen.right > 0 && seen.left < clientWidth,
      first: again,
    };
  };
})();
