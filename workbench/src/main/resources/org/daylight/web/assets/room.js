// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
// The reading room by keyboard. Every deed is a form or link that is on the page and works without this file; here a key
// presses it, the answer takes the card's place, and the next claim is in focus before the server has answered.
const room = document.querySelector('.three');
const claims = room.querySelector('.claims');
const text = room.querySelector('.text');
const told = claims.querySelector('.told');
const help = document.querySelector('dialog.help');
const UNDO = 'daylight.room.undo';
document.body.classList.add('live');

const cards = () => [...claims.querySelectorAll('.card')];
const current = () => claims.querySelector('.card.on');
const hides = (card) => card.classList.contains('beside') || (claims.classList.contains('hide-done') && card.classList.contains('done'));
const shown = () => cards().filter((card) => card.classList.contains('on') || !hides(card));
// Claims of a kind that the queue does not ask for stand beside the way: keys pass them over.
const waits = (card) => card.classList.contains('open') && !card.classList.contains('beside') && !card.classList.contains('sending');

// What is in focus, and its words in the page.
function go(card, quiet) {
  if (!card) return;
  for (const other of cards()) {
    other.classList.toggle('on', other === card);
    if (other === card) other.setAttribute('aria-current', 'true');
    else other.removeAttribute('aria-current');
  }
  if (!quiet) card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
  let first = null;
  for (const mark of text.querySelectorAll('mark')) {
    const on = mark.dataset.claims.split(' ').includes(card.dataset.claim);
    mark.classList.toggle('on', on);
    if (on && !first) first = mark;
  }
  if (first) {
    const pane = room.querySelector('.doc');
    const box = first.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    if (box.top < frame.top + 60 || box.bottom > frame.bottom - 60) pane.scrollTop += box.top - frame.top - frame.height / 3;
  }
  ways(card);
  ways(following(card));
}

const following = (card) => {
  const all = cards();
  const at = all.indexOf(card);
  return [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))].find(waits);
};

// Where a claim would go is asked for when it is read, and for the next one beforehand.
async function ways(card) {
  const place = card?.querySelector('.ways');
  if (!place || place.childElementCount > 0 || place.classList.contains('loading')) return;
  place.classList.add('loading');
  try {
    const answer = await fetch(place.dataset.src, { headers: { 'HX-Request': 'true' } });
    if (answer.ok) place.replaceChildren(...parsed(await answer.text()));
  } finally {
    place.classList.remove('loading');
  }
}

const parsed = (html) => [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map((node) => document.adoptNode(node));

// What was decided here, so that "u" takes it back, on this page or a later one.
const stack = () => JSON.parse(sessionStorage.getItem(UNDO) ?? '[]');
const remember = (entry) => sessionStorage.setItem(UNDO, JSON.stringify([...stack(), entry].slice(-200)));

function say(words, bad) {
  told.textContent = words;
  told.classList.toggle('bad', Boolean(bad));
}

// Decisions are sent one after another, in the order of the keys.
let sending = Promise.resolve();
let unsent = 0;
let leaving = '';
window.addEventListener('beforeunload', (event) => {
  if (unsent > 0) event.preventDefault();
});

function send(form, button) {
  const card = form.closest('.card');
  const body = new URLSearchParams(new FormData(form, button ?? undefined));
  const undo = 'undo' in form.dataset;
  const stays = undo || form.closest('.translation') !== null;
  card.classList.add('sending');
  if (stays) card.focus({ preventScroll: true });
  else go(following(card) ?? card);
  unsent += 1;
  sending = sending.then(() => post(form.getAttribute('action'), body, card, undo)).finally(() => {
    unsent -= 1;
    if (unsent === 0 && leaving) location.assign(leaving);
  });
}

async function post(action, body, card, undo) {
  let answer;
  try {
    answer = await fetch(action, { method: 'POST', body, headers: { 'HX-Request': 'true', 'X-Csrf': document.body.dataset.csrf } });
  } catch {
    answer = null;
  }
  const nodes = answer?.ok ? parsed(await answer.text()) : [];
  const fresh = nodes.find((node) => node.classList?.contains('card'));
  const output = nodes.find((node) => node.tagName === 'OUTPUT');
  if (!fresh || !output) {
    card.classList.remove('sending');
    say(room.dataset.failed, true);
    go(card);
    return;
  }
  taken(card, fresh, output, undo);
}

function taken(card, fresh, output, undo) {
  const wrong = output.dataset.wrong === 'true';
  const on = card.classList.contains('on');
  card.replaceWith(fresh);
  for (const mark of text.querySelectorAll('mark')) {
    const ids = mark.dataset.claims.split(' ');
    if (ids.includes(fresh.dataset.claim)) mark.classList.toggle('done', ids.every((id) => !claims.querySelector(`#c-${id}`)?.classList.contains('open')));
  }
  claims.querySelector('.left').textContent = output.dataset.left;
  const listed = document.querySelector(`.items [data-page="${room.dataset.document}"]`);
  if (listed) {
    listed.classList.toggle('finished', output.dataset.waiting === '0');
    listed.querySelector('.n').textContent = output.dataset.page;
  }
  const count = document.querySelector('.queue .count');
  count.querySelector('b').textContent = output.dataset.all;
  const pages = count.querySelector('span');
  if (pages) pages.textContent = output.dataset.pages;
  say(output.textContent, wrong);
  if (wrong || undo || on) go(fresh);
  else ways(current());
  if (!wrong && !undo && Number(output.dataset.event) >= 0) remember({ event: output.dataset.event, document: room.dataset.document, claim: fresh.dataset.claim });
  leaving = wrong || undo ? '' : output.dataset.next;
  if (leaving) say(room.dataset.done);
}

async function undo() {
  const last = stack().at(-1);
  const card = last ? document.getElementById(`c-${last.claim}`) : cards().filter((c) => Number(c.dataset.event) >= 0).sort((a, b) => Number(b.dataset.event) - Number(a.dataset.event))[0];
  if (last) sessionStorage.setItem(UNDO, JSON.stringify(stack().slice(0, -1)));
  const form = card?.querySelector('form[data-undo]');
  if (form) {
    send(form);
  } else if (last) {
    const action = `/room/${last.document}/${last.claim}/undo${room.dataset.query}`;
    await sending;
    await fetch(action, { method: 'POST', body: new URLSearchParams({ event: last.event }), headers: { 'HX-Request': 'true', 'X-Csrf': document.body.dataset.csrf } });
    location.assign(`/room/${last.document}${room.dataset.query ? `${room.dataset.query}&` : '?'}claim=${last.claim}#c-${last.claim}`);
  }
}

// Amending stands in the card.
async function amend(link) {
  const card = link.closest('.card');
  const open = card.querySelector('form.amend');
  if (open) {
    open.querySelector('input:not([type=hidden]), select').focus();
    return;
  }
  const answer = await fetch(link.href, { headers: { 'HX-Request': 'true' } });
  if (!answer.ok) {
    location.assign(link.href);
    return;
  }
  card.querySelector('.acts').after(...parsed(await answer.text()));
  const form = card.querySelector('form.amend');
  const field = form.querySelector('input:not([type=hidden]), select');
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
  form.scrollIntoView({ block: 'nearest' });
}

function close(card) {
  card?.querySelector('form.amend')?.remove();
  for (const details of card?.querySelectorAll('details[open].reject') ?? []) details.open = false;
  card?.focus({ preventScroll: true });
}

// Selected words, counted in code points as every offset of the case is.
let picked = null;
function point(node, offset) {
  const holder = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest('[data-at]');
  if (!holder) return null;
  const range = document.createRange();
  range.setStart(holder, 0);
  range.setEnd(node, offset);
  return Number(holder.dataset.at) + [...range.toString()].length;
}

function pick() {
  const selection = document.getSelection();
  const bar = room.querySelector('.selected');
  const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  if (!range || !text.contains(range.commonAncestorContainer)) {
    if (bar && !document.activeElement?.closest('.selected, form')) { bar.hidden = true; picked = null; }
    return;
  }
  const start = point(range.startContainer, range.startOffset);
  const end = point(range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return;
  picked = { start, end, words: selection.toString() };
  const form = current()?.querySelector('form.amend');
  if (form) {
    form.elements.start.value = start;
    form.elements.end.value = end;
    form.elements.quote.value = picked.words;
    form.elements.quote.classList.add('changed');
  } else if (bar) {
    bar.hidden = false;
    bar.querySelector('.n').textContent = picked.words.length > 60 ? `${[...picked.words].slice(0, 60).join('')}…` : picked.words;
  }
}
let wait = 0;
document.addEventListener('selectionchange', () => {
  clearTimeout(wait);
  wait = setTimeout(pick, 80);
});

const withPlace = (link) => {
  const url = new URL(link.href);
  if (picked) {
    url.searchParams.set('start', picked.start);
    url.searchParams.set('end', picked.end);
  }
  return url;
};

room.addEventListener('submit', (event) => {
  const form = event.target;
  if (!('live' in form.dataset)) return;
  event.preventDefault();
  send(form, event.submitter);
});

room.addEventListener('input', (event) => {
  // Words that a person writes instead of selecting them stand for themselves.
  if (event.target.matches('form.amend textarea.picked')) {
    event.target.form.elements.start.value = '';
    event.target.form.elements.end.value = '';
  }
});

room.addEventListener('click', (event) => {
  const mark = event.target.closest('.text mark');
  if (mark && document.getSelection()?.isCollapsed) {
    const ids = mark.dataset.claims.split(' ');
    const at = ids.indexOf(current()?.dataset.claim);
    go(document.getElementById(`c-${ids[(at + 1) % ids.length]}`));
    return;
  }
  const link = event.target.closest('a, button');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.matches('.pick')) {
    event.preventDefault();
    go(link.closest('.card'));
  } else if (link.matches('.where')) {
    event.preventDefault();
    go(link.closest('.card'));
    text.querySelector('mark.on')?.scrollIntoView({ block: 'center' });
  } else if (link.dataset.open === 'amend') {
    event.preventDefault();
    amend(link);
  } else if ('close' in link.dataset) {
    event.preventDefault();
    close(link.closest('.card'));
  } else if (link.dataset.key === 'c' || link.dataset.key === 'm') {
    event.preventDefault();
    location.assign(withPlace(link));
  } else if (link.dataset.key === 'h') {
    const hidden = claims.classList.toggle('hide-done');
    link.setAttribute('aria-pressed', String(hidden));
  } else if (link.dataset.key === '?') {
    help.showModal();
  }
});

const typing = (target) => target.closest('input, textarea, select') !== null;
const step = (by) => {
  const all = shown();
  go(all[Math.min(all.length - 1, Math.max(0, all.indexOf(current()) + by))]);
};

function number(key) {
  const card = current();
  const open = card?.querySelector('details.reject[open]');
  (open ?? card?.querySelector('.ways'))?.querySelector(`[data-number="${key}"]`)?.click();
}

// What "a" does stands on its button; where the claim would go is waited for, so that it is no other deed than that.
async function accept(card) {
  const place = card.querySelector('.ways');
  if (place && place.childElementCount === 0) await arrived(place, card);
  if (card === current()) card.querySelector('[data-key="a"]')?.click();
}

function arrived(place, card) {
  return new Promise((done) => {
    const watch = new MutationObserver(() => {
      if (place.childElementCount === 0 && place.classList.contains('loading')) return;
      watch.disconnect();
      done();
    });
    watch.observe(place, { childList: true, attributes: true });
    ways(card);
  });
}

function reject() {
  const details = current()?.querySelector('details.reject');
  if (!details) return;
  details.open = !details.open;
  if (details.open) details.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (event.key === 'Escape') {
    close(current());
    return;
  }
  if (typing(event.target)) return;
  const acts = {
    j: () => step(1),
    k: () => step(-1),
    r: reject,
    u: undo,
    d: () => (document.activeElement?.closest('.doc') ? current() ?? claims : room.querySelector('.doc')).focus(),
  };
  const act = acts[event.key];
  if (act) {
    event.preventDefault();
    act();
  } else if (/^[1-6]$/.test(event.key)) {
    number(event.key);
  } else if (event.key === 'a' && current()) {
    event.preventDefault();
    accept(current());
  } else if (/^[a-z?]$/.test(event.key)) {
    const target = current()?.querySelector(`[data-key="${event.key}"]`) ?? [...document.querySelectorAll(`[data-key="${event.key}"]`)].find((e) => !e.closest('.card') && !e.closest('[hidden]'));
    if (target) {
      event.preventDefault();
      target.click();
    }
  }
});

go(current(), true);
if (location.hash === '' || location.hash.startsWith('#c-')) current()?.focus({ preventScroll: true });
