/** The result that the arrow keys have come to, while the field keeps the focus. */
export interface ActiveResult {
  /** Its link; `null` where there is none. */
  link: () => HTMLAnchorElement | null;
  /** To the next or the one before; past either end is none. */
  move: (step: 1 | -1) => void;
  /** Returns whether there was one. */
  clear: () => boolean;
}

/** Follows the combobox pattern: `field` names the active cell of `grid` as its active descendant. */
export function activeResult(field: HTMLInputElement, grid: HTMLElement): ActiveResult {
  const cells = () => [...grid.querySelectorAll<HTMLElement>('[role=row]:not([hidden]) > [data-kind]')];
  const active = () => grid.querySelector<HTMLElement>('[aria-selected=true] > [data-kind]');
  const clear = () => {
    const was = active();
    was?.parentElement?.removeAttribute('aria-selected');
    field.removeAttribute('aria-activedescendant');
    return was !== null;
  };
  return {
    clear,
    link: () => active()?.querySelector('a') ?? null,
    move: (step) => {
      const all = cells();
      const was = active();
      const to = was ? all.indexOf(was) + step : step === 1 ? 0 : all.length - 1;
      clear();
      const next = all[to];
      if (!next) return;
      next.parentElement?.setAttribute('aria-selected', 'true');
      field.setAttribute('aria-activedescendant', next.id);
      next.scrollIntoView({ block: 'nearest' });
    },
  };
}
