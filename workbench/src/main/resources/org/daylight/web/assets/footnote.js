// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
// Words that are chosen in the text of a page can be confirmed; keys press the buttons and links that are on the page.
const points = (text) => Array.from(text).length;

document.querySelectorAll('.choose').forEach((place) => {
  const form = place.querySelector('form');
  const text = place.querySelector('.words');
  if (!form) return;
  document.addEventListener('selectionchange', () => {
    const chosen = document.getSelection();
    const range = chosen.rangeCount > 0 ? chosen.getRangeAt(0) : null;
    if (!range || range.collapsed || !text.contains(range.startContainer) || !text.contains(range.endContainer)) return;
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const start = points(before.toString());
    form.elements.start.value = start;
    form.elements.end.value = start + points(range.toString());
    form.querySelector('q').textContent = range.toString();
    form.hidden = false;
  });
});

const KEYS = { a: '.passages form button', r: 'form[action$="/unsupported"] button', j: 'a[rel=next]', k: 'a[rel=prev]' };
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [contenteditable]')) return;
  const digit = Number(event.key);
  const button = digit > 0 ? document.querySelectorAll('.passages form button')[digit - 1] : document.querySelector(KEYS[event.key] ?? 'none');
  if (button && !button.closest('[hidden]')) {
    event.preventDefault();
    button.click();
  }
});
