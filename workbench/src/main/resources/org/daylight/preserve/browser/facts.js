// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
// What a page shows of itself, for the recognition of walls. Called in a world of its own; changes nothing.
function () {
  const most = (text, n) => (text || '').replace(/\s+/g, ' ').trim().slice(0, n);
  const body = document.body;
  const shown = body ? body.innerText || '' : '';
  const width = Math.max(1, innerWidth);
  const height = Math.max(1, innerHeight);
  const visible = (e) => {
    const r = e.getBoundingClientRect();
    const s = getComputedStyle(e);
    return r.width > 0 && r.height > 0 && s.visibility !== 'hidden' && s.display !== 'none' && Number(s.opacity) > 0.05;
  };
  const overlays = [];
  const taken = [];
  const all = body ? body.getElementsByTagName('*') : [];
  for (let i = 0; i < all.length && i < 20000 && overlays.length < 12; i++) {
    const e = all[i];
    const s = getComputedStyle(e);
    const role = e.getAttribute('role') || '';
    const modal = e.getAttribute('aria-modal') === 'true' || role === 'dialog' || role === 'alertdialog' ||
        (e.tagName === 'DIALOG' && e.open);
    if (!(modal || s.position === 'fixed') || !visible(e) || taken.some((t) => t.contains(e))) {
      continue;
    }
    const r = e.getBoundingClientRect();
    const w = Math.max(0, Math.min(r.right, width) - Math.max(r.left, 0));
    const h = Math.max(0, Math.min(r.bottom, height) - Math.max(r.top, 0));
    const text = [e.innerText || ''];
    for (const f of e.querySelectorAll('iframe')) {
      text.push(f.title || '', f.name || '', f.id || '');
    }
    if (e.shadowRoot) {
      text.push(e.shadowRoot.textContent || '');
    }
    overlays.push({
      modal: modal,
      percent: Math.round(100 * w * h / (width * height)),
      text: most(text.join(' '), 3000),
      password: e.querySelector('input[type=password]') !== null
    });
    taken.push(e);
  }
  const frames = [];
  for (const f of document.querySelectorAll('iframe')) {
    if (frames.length < 50) {
      frames.push(most((f.src || '') + ' ' + (f.title || ''), 400));
    }
  }
  let free = true;
  for (const s of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (/"isAccessibleForFree"\s*:\s*"?false/i.test(s.textContent || '')) {
      free = false;
    }
  }
  const noscript = [];
  for (const n of document.querySelectorAll('noscript')) {
    noscript.push(n.textContent || '');
  }
  return {
    title: most(document.title, 300),
    text: most(shown, 20000),
    textLength: shown.length,
    noscript: most(noscript.join(' '), 2000),
    passwords: [...document.querySelectorAll('input[type=password]')].filter(visible).length,
    pictures: document.images.length + document.querySelectorAll('canvas,video,svg').length,
    free: free,
    overlays: overlays,
    frames: frames
  };
}
