// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
// The page as the browser has built it, as HTML; open shadow trees as declarative templates. Changes nothing.
function (most) {
  let type = '';
  const d = document.doctype;
  if (d) {
    type = '<!DOCTYPE ' + d.name + (d.publicId ? ' PUBLIC "' + d.publicId + '"' : d.systemId ? ' SYSTEM' : '') +
        (d.systemId ? ' "' + d.systemId + '"' : '') + '>\n';
  }
  const root = document.documentElement;
  if (!root) {
    return type;
  }
  const roots = [];
  const walk = (node) => {
    for (const e of node.querySelectorAll('*')) {
      if (e.shadowRoot && roots.length < 2000) {
        roots.push(e.shadowRoot);
        walk(e.shadowRoot);
      }
    }
  };
  walk(document);
  let html = root.outerHTML;
  if (roots.length > 0 && root.getHTML) {
    const start = root.cloneNode(false).outerHTML;
    const end = '</' + root.tagName.toLowerCase() + '>';
    html = start.slice(0, start.length - end.length) + root.getHTML({shadowRoots: roots}) + end;
  }
  html = type + html + '\n';
  return {html: html.slice(0, most), length: html.length};
}
