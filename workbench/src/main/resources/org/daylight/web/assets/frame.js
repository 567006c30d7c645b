// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
// What every page does: "/" to search, "u" to undo what the notice says, Escape to close; forms of htmx carry the session's mark.
const typing = (target) => target.closest('input, textarea, select, [contenteditable]') !== null;

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') {
    document.querySelectorAll('details.me[open], dialog[open]').forEach((open) => {
      if (open instanceof HTMLDialogElement) open.close();
      else open.open = false;
    });
    if (typing(event.target)) event.target.blur();
    return;
  }
  if (typing(event.target)) return;
  if (event.key === '/') {
    event.preventDefault();
    document.getElementById('find')?.focus();
  } else if (event.key === 'u' && !document.body.classList.contains('room')) {
    document.querySelector('.notice form[action="/undo"] button')?.click();
  }
});

document.addEventListener('htmx:configRequest', (event) => {
  event.detail.headers['X-Csrf'] = document.body.dataset.csrf;
});

// A choice that shows itself at once where there is script, and by its button where there is none.
document.querySelectorAll('form[data-auto] select, form[data-auto] input').forEach((field) => {
  field.addEventListener('change', () => field.form.requestSubmit());
});

// On a telephone the screens stand in a row that scrolls: the one that is open is in sight.
const rail = document.querySelector('.rail');
if (rail && rail.scrollWidth > rail.clientWidth) rail.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
