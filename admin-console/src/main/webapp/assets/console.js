// Enhances pages that work without it: refreshing in place, keyboard, copying, the choice of theme.
// Everything it shows comes from the server's own pages; it never builds HTML from text.

const main = () => document.getElementById('main');
const root = document.documentElement;

// theme: in a cookie, so that the server renders the right one at once

const theme = {
  current: () => root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
  toggle() {
    const next = theme.current() === 'dark' ? 'light' : 'dark';
    root.dataset.theme = next;
    const path = location.pathname.replace(/[^/]*$/, '');
    document.cookie = `sightline-theme=${next}; path=${path}; max-age=31536000; samesite=strict`;
  },
};

// refresh: fetches this very page and puts its content in place; waits while nobody can look or somebody reads

const FLOOR_SECONDS = 5;
const refresh = {
  paused: false,
  busy: false,
  seconds: () => {
    const seconds = Number(main()?.dataset.refresh);
    return seconds > 0 ? Math.max(seconds, FLOOR_SECONDS) : 0;
  },
  reading() {
    const selection = getSelection();
    const active = document.activeElement;
    return document.hidden || (selection && !selection.isCollapsed) || document.querySelector('dialog[open], main .menu[open]')
      || picks.count() > 0 || [...main().querySelectorAll('textarea')].some((each) => each.value !== each.defaultValue)
      || (active && active.matches('input, select, textarea') && main().contains(active));
  },
  async now() {
    if (refresh.busy) return;
    refresh.busy = true;
    root.classList.add('busy');
    try {
      const answer = await fetch(location.href, { headers: { 'X-Sightline-Refresh': 'yes' }, redirect: 'follow', cache: 'no-store' });
      if (answer.redirected || answer.status === 401 || answer.status === 403) location.reload();
      else if (answer.ok) refresh.replace(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      else refresh.stale();
    } catch {
      refresh.stale();
    } finally {
      refresh.busy = false;
      root.classList.remove('busy');
    }
  },
  replace(page) {
    const fresh = page.getElementById('main');
    if (!fresh) return location.reload();
    const open = [...main().querySelectorAll('details')].map((each) => each.open);
    const here = rows.index();
    const typed = [...main().querySelectorAll('textarea')].map((each) => each.value);
    const focused = main().contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
    main().replaceChildren(...fresh.childNodes);
    main().querySelectorAll('textarea').forEach((each, i) => { each.value = typed[i] || each.value; });
    // the server keeps only so many pages: signing out must belong to the latest one
    const session = page.getElementById('session');
    if (session) document.getElementById('session')?.replaceWith(session);
    document.getElementById('as-of').replaceWith(page.getElementById('as-of'));
    document.querySelector('.asof').classList.remove('stale');
    main().querySelectorAll('details').forEach((each, i) => { each.open = open[i] ?? each.open; });
    rows.mark(here);
    if (focused) [...main().querySelectorAll('a')].find((each) => each.getAttribute('href') === focused)?.focus({ preventScroll: true });
    prepare();
  },
  stale() {
    document.querySelector('.asof')?.classList.add('stale');
  },
  label() {
    const button = document.getElementById('refresh');
    if (!button) return;
    button.hidden = refresh.seconds() === 0;
    button.textContent = refresh.paused ? 'Paused' : `Every ${refresh.seconds()} s`;
    button.setAttribute('aria-pressed', String(refresh.paused));
    button.title = refresh.paused ? 'Refresh by itself again' : 'Pause';
  },
};

// rows: the one that j, k and o act on

const rows = {
  all: () => [...main().querySelectorAll('[data-row]')],
  index: () => rows.all().findIndex((row) => row.classList.contains('here')),
  mark(index) {
    const all = rows.all();
    all.forEach((row) => row.classList.remove('here'));
    const row = all[Math.min(index, all.length - 1)];
    row?.classList.add('here');
    return row;
  },
  step(by) {
    const next = Math.max(0, rows.index() + (rows.index() < 0 ? 1 : by));
    const row = rows.mark(next);
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector('[data-open]')?.focus({ preventScroll: true });
  },
  open() {
    const index = rows.index();
    if (index >= 0) rows.all()[index].querySelector('[data-open]')?.click();
  },
};

// picks: the groups that the buttons above the list act on

const picks = {
  boxes: () => [...main().querySelectorAll('input[name="pick"][type="checkbox"]')],
  count: () => picks.boxes().filter((each) => each.checked).length,
  all() {
    const on = picks.count() < picks.boxes().length;
    picks.boxes().forEach((each) => { each.checked = on; });
    picks.tell();
  },
  toggle() {
    const box = rows.all()[rows.index()]?.querySelector('input[type="checkbox"]');
    if (box) box.checked = !box.checked;
    picks.tell();
  },
  tell() {
    const told = document.getElementById('selected');
    if (!told) return;
    const count = picks.count();
    told.textContent = count === 0 ? 'None selected' : `${count} selected`;
    main().querySelectorAll('.bulk input[type="submit"]').forEach((each) => { each.disabled = count === 0; });
  },
};

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return;
  }
  button.classList.add('done');
  const label = button.getAttribute('aria-label');
  button.setAttribute('aria-label', 'Copied');
  setTimeout(() => {
    button.classList.remove('done');
    if (label) button.setAttribute('aria-label', label); else button.removeAttribute('aria-label');
  }, 1500);
}

/** The address of this page, without what only told of the last action. */
function permalink() {
  const address = new URL(location.href);
  address.searchParams.delete('done');
  return address.href;
}

const actions = {
  theme: () => theme.toggle(),
  pause: () => { refresh.paused = !refresh.paused; refresh.label(); },
  refresh: () => refresh.now(),
  copy: (button) => copy(document.getElementById(button.dataset.copy)?.textContent ?? '', button),
  'copy-link': (button) => copy(permalink(), button),
  'select-all': () => picks.all(),
};

const keys = {
  '/': () => { const field = main().querySelector('input[type="search"]'); field?.focus(); field?.select(); },
  j: () => rows.step(1),
  k: () => rows.step(-1),
  o: () => rows.open(),
  x: () => picks.toggle(),
  r: () => refresh.now(),
  '?': () => document.getElementById('help')?.showModal(),
};

function prepare() {
  const copies = Boolean(navigator.clipboard);
  document.querySelectorAll('[data-action][hidden]').forEach((each) => {
    each.hidden = each.dataset.action.startsWith('copy') && !copies;
  });
  refresh.label();
  picks.tell();
}

document.addEventListener('change', (event) => {
  if (event.target.name === 'pick') picks.tell();
});

// a form is sent once, however often its button is pressed
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post') return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
});
window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((each) => { delete each.dataset.sent; }));

document.addEventListener('click', (event) => {
  const source = event.target.closest('[data-action]');
  if (source && actions[source.dataset.action]) {
    event.preventDefault();
    actions[source.dataset.action](source);
  }
  const switcher = document.getElementById('switcher');
  if (switcher?.open && !switcher.contains(event.target)) switcher.open = false;
  document.querySelectorAll('.menu[open]').forEach((each) => { if (!each.contains(event.target)) each.open = false; });
});

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input, select, textarea, [contenteditable]');
  if (event.key === 'Escape') {
    const switcher = document.getElementById('switcher');
    if (switcher) switcher.open = false;
    document.querySelectorAll('.menu[open]').forEach((each) => { each.open = false; each.querySelector('summary').focus(); });
    if (typing) typing.blur();
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  if (main() && keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});

let elapsed = 0;
setInterval(() => {
  elapsed = refresh.paused || refresh.reading() ? 0 : elapsed + 1;
  if (refresh.seconds() > 0 && elapsed >= refresh.seconds()) {
    elapsed = 0;
    refresh.now();
  }
}, 1000);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && refresh.seconds() > 0 && !refresh.paused) refresh.now();
});

if (main()) {
  prepare();
  const current = document.querySelector('.nav [aria-current="page"]');
  if (current) current.parentElement.scrollLeft = current.offsetLeft - (current.parentElement.clientWidth - current.offsetWidth) / 2;
  if (location.search.includes('done=')) history.replaceState(null, '', permalink());
}
