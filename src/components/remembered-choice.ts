/** Remembers which radio of a group is chosen, in this browser only. The switches work without it, for one page. */
class RememberedChoice extends HTMLElement {
  connectedCallback() {
    const radios = [...this.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    whereAllowed(() => {
      const chosen = radios.find(({ name, id }) => localStorage.getItem(name) === id);
      if (chosen) chosen.checked = true;
    });
    this.addEventListener('change', () =>
      whereAllowed(() => {
        for (const { name, id, checked } of radios) if (checked) localStorage.setItem(name, id);
      }),
    );
  }
}

function whereAllowed(use: () => void) {
  try {
    use();
  } catch {
    // Storage refused or full: the choice holds for this page.
  }
}

customElements.define('remembered-choice', RememberedChoice);
