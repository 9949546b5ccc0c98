/** `<remembered-choice>`: keeps the chosen radio of each group inside it in local storage. Without the script a choice lasts for one page. */
class RememberedChoice extends HTMLElement {
  connectedCallback() {
    const radios = [...this.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    ifStorageAllows(() => {
      const chosen = radios.find(({ name, id }) => localStorage.getItem(name) === id);
      if (chosen) chosen.checked = true;
    });
    this.addEventListener('change', () =>
      ifStorageAllows(() => {
        for (const { name, id, checked } of radios) if (checked) localStorage.setItem(name, id);
      }),
    );
  }
}

function ifStorageAllows(action: () => void) {
  try {
    action();
  } catch {
    // Storage is not available or full: the choice lasts for this page.
  }
}

customElements.define('remembered-choice', RememberedChoice);
