// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
// Puts bars over names in the page that is shown, for as long as it is taken; without names, takes the bars away again.
function (names) {
  const undo = globalThis.daylightUndo || [];
  if (names.length === 0) {
    for (const back of undo.reverse()) {
      back();
    }
    globalThis.daylightUndo = [];
    return 0;
  }
  const escaped = names.map((n) => n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  // A short name is not to be found inside other words.
  const edge = (n, s) => n.length >= 12 ? s : (/^[\p{L}\p{N}]/u.test(n) ? '(?<![\\p{L}\\p{N}])' : '') + s +
      (/[\p{L}\p{N}]$/u.test(n) ? '(?![\\p{L}\\p{N}])' : '');
  const pattern = new RegExp(names.map((n, i) => edge(n, escaped[i])).join('|'), 'giu');
  const bars = (text) => text.replace(pattern, (m) => '\u2588'.repeat([...m].length));
  let count = 0;
  const walk = (root) => {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
    for (let n = nodes.currentNode; n; n = nodes.nextNode()) {
      if (n.nodeType !== Node.ELEMENT_NODE) {
        const before = n.nodeValue;
        const after = before && bars(before);
        if (before !== after && n.parentNode && !/^(SCRIPT|STYLE)$/.test(n.parentNode.nodeName)) {
          n.nodeValue = after;
          undo.push(() => { n.nodeValue = before; });
          count++;
        }
        continue;
      }
      for (const a of ['title', 'alt', 'placeholder', 'aria-label', 'value', 'content']) {
        const before = n.getAttribute(a);
        const after = before && bars(before);
        if (before !== after) {
          n.setAttribute(a, after);
          undo.push(() => n.setAttribute(a, before));
          count++;
        }
      }
      if ((n.tagName === 'INPUT' && n.type !== 'password') || n.tagName === 'TEXTAREA') {
        const before = n.value;
        const after = before && bars(before);
        if (before !== after && n.type !== 'file') {
          n.value = after;
          undo.push(() => { n.value = before; });
          count++;
        }
      }
      if (n.shadowRoot) {
        walk(n.shadowRoot);
      }
    }
  };
  walk(document);
  globalThis.daylightUndo = undo;
  return count;
}
