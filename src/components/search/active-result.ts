/** The result chosen with the arrow keys. The focus stays in the field. */
export interface ActiveResult {
  /** The link of the active result, or `null` if no result is active. */
  link: () => HTMLAnchorElement | null;
  /** Moves to the next or previous result. Past either end no result is active. */
  move: (step: 1 | -1) => void;
  /** Makes no result active. Returns true if one was. */
  clear: () => boolean;
}

/** Follows the ARIA combobox pattern: `aria-activedescendant` of `field` is the id of the active cell of `grid`. */
export function activeResult(field: HTMLInputElement, grid: HTMLElement): ActiveResult {
  const cells = () => [...grid.querySelectorAll<HTMLElement>('[role=row]:not([hidden]) > [data-kind]')];
  const active = () => grid.querySelector<HTMLElement>('[aria-selected=true] > [data-kind]');

  function clear() {
    const previous = active();
    previous?.parentElement?.removeAttribute('aria-selected');
    field.removeAttribute('aria-activedescendant');
    return previous !== null;
  }

  function move(step: 1 | -1) {
    const all = cells();
    const previous = active();
    const index = previous ? all.indexOf(previous) + step : step === 1 ? 0 : all.length - 1;
    clear();
    const next = all[index];
    if (!next) return;
    next.parentElement?.setAttribute('aria-selected', 'true');
    field.setAttribute('aria-activedescendant', next.id);
    next.scrollIntoView({ block: 'nearest' });
  }

  return { clear, link: () => active()?.querySelector('a') ?? null, move };
}
