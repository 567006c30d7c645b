// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
// Values in a page and its storage that are keys to somebody's session. They stay in memory and are taken out of what is kept.
function () {
  const name = /csrf|xsrf|token|nonce|session|auth|secret|verification|api-?key/i;
  const found = new Set();
  const add = (v) => {
    if (typeof v === 'string' && v.length >= 8 && v.length <= 8192 && found.size < 500) {
      found.add(v);
    }
  };
  for (const e of document.querySelectorAll('input[type=hidden]')) {
    if (name.test(e.name + ' ' + e.id)) {
      add(e.value);
    }
  }
  for (const e of document.querySelectorAll('meta[name],meta[property]')) {
    if (name.test((e.name || '') + ' ' + (e.getAttribute('property') || ''))) {
      add(e.content);
    }
  }
  for (const e of document.querySelectorAll('[nonce]')) {
    add(e.nonce);
  }
  for (const kept of ['localStorage', 'sessionStorage']) {
    try {
      const s = window[kept];
      for (let i = 0; i < s.length && i < 500; i++) {
        const v = s.getItem(s.key(i)) || '';
        if (!/\s/.test(v) && (name.test(s.key(i)) ||
            (v.length >= 16 && /[0-9]/.test(v) && /[A-Za-z]/.test(v) && !/[:\/]{2}|[{[<]/.test(v)))) {
          add(v);
        }
        for (const m of v.matchAll(/"([^"\s]{16,4096})"/g)) {
          if (/[0-9]/.test(m[1]) && /[A-Za-z]/.test(m[1]) && !/[:\/]{2}/.test(m[1])) {
            add(m[1]);
          }
        }
      }
    } catch (e) {
      // this page has no storage
    }
  }
  return [...found];
}
