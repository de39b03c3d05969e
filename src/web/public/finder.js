/** What a browser with scripts adds: towns while typing, one's own position, a copied address. Every page works without it. */
document.documentElement.classList.add('js');

for (const combo of document.querySelectorAll('[data-combo]')) suggestTowns(combo);
for (const button of document.querySelectorAll('[data-near]')) offerPosition(button);
for (const button of document.querySelectorAll('[data-copy]')) offerCopy(button);
for (const button of document.querySelectorAll('[data-share]')) offerShare(button);
for (const map of document.querySelectorAll('[data-map]')) drawWhenSeen(map);

// A form that was sent says so until the next page is there, or this one again.
addEventListener('submit', ({ target }) => target.setAttribute('aria-busy', 'true'));
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('[aria-busy]')) form.removeAttribute('aria-busy');
});

// What is shown when there is no network. Not while the page is still loading: that comes first.
if ('serviceWorker' in navigator) {
  addEventListener('load', () => {
    navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
  });
}

/** A combobox with a list of towns (WAI-ARIA Authoring Practices, combobox with list autocomplete). */
function suggestTowns(combo) {
  const input = combo.querySelector('input');
  const list = document.createElement('ul');
  Object.assign(list, { id: `${input.id}-list`, className: 'matches', hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', combo.dataset.label);
  combo.append(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
  }))
    input.setAttribute(name, value);
  input.autocomplete = 'off';
  let asked = 0;
  let timer;

  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (option) => {
    input.value = option.textContent;
    close();
  };
  const mark = (next) => {
    for (const option of list.children) option.setAttribute('aria-selected', String(option === next));
    if (!next) return;
    input.setAttribute('aria-activedescendant', next.id);
    next.scrollIntoView({ block: 'nearest' });
  };
  const show = (names) => {
    list.replaceChildren(
      ...names.map((name, index) => {
        const option = Object.assign(document.createElement('li'), { id: `${list.id}-${index}`, textContent: name });
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        return option;
      }),
    );
    list.hidden = names.length === 0;
    input.setAttribute('aria-expanded', String(names.length > 0));
    input.removeAttribute('aria-activedescendant');
  };
  const ask = async () => {
    const text = input.value.trim();
    const turn = ++asked;
    if (text.length < 2) return close();
    const answer = await fetch(`/v1/cities?limit=6&q=${encodeURIComponent(text)}`).catch(() => undefined);
    if (!answer?.ok || turn !== asked || document.activeElement !== input) return undefined;
    const { items } = await answer.json();
    if (turn !== asked) return undefined;
    return show(items.map(({ name, region, country }) => `${name}, ${country === 'US' ? region : country}`));
  };
  const move = (step) => {
    const options = [...list.children];
    const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    const next = at < 0 && step < 0 ? options.length - 1 : (at + step + options.length) % options.length;
    mark(options[next]);
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const chosen = list.querySelector('[aria-selected="true"]');
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  list.addEventListener('pointerdown', (event) => {
    const option = event.target.closest('li');
    if (!option) return;
    event.preventDefault();
    choose(option);
  });
  input.addEventListener('blur', close);
}

/** The position goes into the address once, to find the town, and no farther. */
function offerPosition(button) {
  if (!('geolocation' in navigator)) button.disabled = true;
  const note = button.form.querySelector('[data-near-note]');
  const words = button.textContent;
  button.addEventListener('click', () => {
    button.textContent = button.dataset.busy;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const near = `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`;
        const field = button.form.elements.namedItem('field').value;
        location.assign(`/?near=${near}${field && `&field=${encodeURIComponent(field)}`}`);
      },
      () => {
        button.textContent = words;
        note.textContent = button.dataset.failed;
      },
      { timeout: 10_000, maximumAge: 600_000 },
    );
  });
}

function offerCopy(button) {
  const field = document.getElementById(button.dataset.copy);
  const words = button.textContent;
  button.addEventListener('click', async () => {
    field.select();
    await navigator.clipboard?.writeText(field.value).catch(() => undefined);
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = words), 2_000);
  });
}

function offerShare(button) {
  if (!navigator.share) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.share({ title: document.title, url: location.href.split('#')[0] }).catch(() => undefined);
  });
}

/** The map and its library are loaded only when they come into sight. */
function drawWhenSeen(map) {
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    seen.disconnect();
    void import('./map.js').then(({ drawMap }) => drawMap(map));
  });
  seen.observe(map);
}
