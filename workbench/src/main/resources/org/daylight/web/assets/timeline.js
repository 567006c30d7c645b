// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
// The timeline lives on the server; this makes it follow the hand: months while a slider moves, bars that open, keys.
function go(path) {
  if (!window.htmx) { location.href = path; return; }
  window.htmx.ajax('GET', path, { source: '#timeline', target: '#timeline', select: '#timeline', swap: 'outerHTML show:none' })
    .then(() => history.pushState({}, '', path));
}

document.addEventListener('click', (event) => {
  const bar = event.target.closest('#timeline .strip a:not([data-leaves])');
  if (!bar || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(bar.getAttribute('href'));
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
  const step = { ArrowLeft: 'earlier', ArrowRight: 'later', '+': 'closer', '=': 'closer', '-': 'wider', 0: 'whole' }[event.key];
  const link = step && document.getElementById(`step-${step}`);
  if (link) { event.preventDefault(); link.click(); }
});

let waiting = 0;
document.addEventListener('input', (event) => {
  const form = event.target.closest('#timeline form.choose');
  if (!form) return;
  if (event.target.type === 'range') {
    const n = Number(event.target.value);
    const words = new Intl.DateTimeFormat(form.querySelector('.months').dataset.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
      .format(new Date(Date.UTC(Math.floor(n / 12), n % 12, 1)));
    form.querySelector(`output[for="${event.target.id}"]`).textContent = words;
    event.target.setAttribute('aria-valuetext', words);
  }
  clearTimeout(waiting);
  waiting = setTimeout(() => form.requestSubmit(), 160);
});
