// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
// In every document of an attended capture: tells what is typed where a log-in name goes, so that it can be left out.
// Never looks at a field for a password.
(() => {
  const keys = new WeakMap();
  let last = 0;
  const like = /user|log-?in|e-?mail|account|phone|member|nick|ident|benutzer|konto|compte|usuario|correo|utente|konto|gebruiker/i;
  const named = (e) => {
    if (!(e instanceof HTMLInputElement) || !['text', 'email', 'tel', 'url', 'number', ''].includes(e.type)) {
      return false;
    }
    const form = e.form;
    return (form && form.querySelector('input[type=password]') !== null) || e.type === 'email' ||
        like.test([e.name, e.id, e.autocomplete, e.placeholder, e.getAttribute('aria-label')].join(' '));
  };
  const tell = (event) => {
    const e = event.composedPath()[0];
    if (named(e)) {
      if (!keys.has(e)) {
        keys.set(e, location.href.slice(0, 100) + ++last + Math.random());
      }
      daylightTyped(JSON.stringify({key: keys.get(e), value: e.value.slice(0, 300)}));
    }
  };
  for (const kind of ['input', 'change', 'focusout']) {
    addEventListener(kind, tell, true);
  }
})();
