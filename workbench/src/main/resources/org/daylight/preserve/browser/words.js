// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
// Where the words of a page stand, a line of JSON a text node. Called in a world of its own; changes nothing. Names that a
// page may give to elements hide properties of forms, so what is asked of an element is asked through its prototype.
function (mostBoxes, mostChars) {
  const get = (type, name) => Object.getOwnPropertyDescriptor(type.prototype, name).get;
  const parentNode = get(Node, 'parentNode');
  const shadowRoot = get(Element, 'shadowRoot');
  const localName = get(Element, 'localName');
  const rectOf = Element.prototype.getBoundingClientRect;
  const seen = Element.prototype.checkVisibility;
  const left = scrollX;
  const top = scrollY;
  const noText = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'textarea', 'select', 'iframe',
    'object', 'video', 'audio', 'canvas', 'datalist']);
  // A sign of Chinese or Japanese is a word; elsewhere what stands between spaces is.
  const sign = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]';
  const words = new RegExp(sign + '\\p{M}*|(?:(?!' + sign + ')\\S)+', 'gu');
  const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
  const segmenter = new Intl.Segmenter('th', {granularity: 'word'});
  const range = document.createRange();
  const styles = new Map();
  const lines = [];
  let boxes = 0;
  let chars = 0;
  let cut = false;
  let block = 0;
  let lastBlock = null;

  const up = (node) => {
    const parent = parentNode.call(node);
    return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
  };
  // Of an element: the block that its words flow in, whether they can be seen, what they are clipped to.
  const style = (element) => {
    let known = styles.get(element);
    if (known === undefined) {
      const own = getComputedStyle(element);
      const parent = up(element);
      const above = parent ? style(parent) : {block: element, clip: null};
      const inline = own.display.startsWith('inline') || own.display === 'contents' || own.display.startsWith('ruby');
      let clip = above.clip;
      const root = ['html', 'body'].includes(localName.call(element));
      if (!root && (own.overflowX !== 'visible' || own.overflowY !== 'visible' || own.clipPath !== 'none')) {
        const r = rectOf.call(element);
        clip = clip ? {left: Math.max(clip.left, r.left), top: Math.max(clip.top, r.top),
          right: Math.min(clip.right, r.right), bottom: Math.min(clip.bottom, r.bottom)} : r;
      }
      known = {
        block: inline ? above.block : element,
        hidden: !seen.call(element, {opacityProperty: true, visibilityProperty: true}),
        clip: clip
      };
      styles.set(element, known);
    }
    return known;
  };
  const stretches = (text) => {
    const found = [];
    for (const m of text.matchAll(words)) {
      if (unspaced.test(m[0])) {
        for (const part of segmenter.segment(m[0])) {
          found.push([m.index + part.index, part.segment.length]);
        }
      } else {
        found.push([m.index, m[0].length]);
      }
    }
    return found;
  };
  const text = (node, words) => {
    const parent = up(node);
    if (!parent) {
      return;
    }
    const of = style(parent);
    if (of.block !== lastBlock) {
      lastBlock = of.block;
      block++;
    }
    chars += words.length;
    if (chars > mostChars || boxes > mostBoxes) {
      cut = true;
      return;
    }
    const line = {block: block, text: words};
    if (of.hidden) {
      line.hidden = true;
    } else {
      const at = [];
      for (const [start, length] of stretches(words)) {
        range.setStart(node, start);
        range.setEnd(node, start + length);
        for (const r of range.getClientRects()) {
          if (r.width > 0 && r.height > 0) {
            const x = Math.floor(r.left + left);
            const y = Math.floor(r.top + top);
            at.push(start, length, x, y, Math.ceil(r.right + left) - x, Math.ceil(r.bottom + top) - y);
            boxes++;
            const c = of.clip;
            const midX = (r.left + r.right) / 2;
            const midY = (r.top + r.bottom) / 2;
            if (c && (midX < c.left || midX > c.right || midY < c.top || midY > c.bottom)) {
              line.clipped = true;
            }
          }
        }
      }
      line.boxes = at;
    }
    lines.push(JSON.stringify(line));
  };
  const walk = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node instanceof Element && noText.has(localName.call(node)) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    for (let node = walker.nextNode(); node && !cut; node = walker.nextNode()) {
      if (node instanceof Text) {
        text(node, node.data);
      } else if (localName.call(node) === 'br') {
        lines.push(JSON.stringify({block: block, text: '\n', boxes: []}));
      } else if (shadowRoot.call(node)) {
        walk(shadowRoot.call(node));
      }
    }
  };
  if (document.documentElement) {
    walk(document.documentElement);
  }
  return {lines: lines.join('\n'), cut: cut, boxes: boxes};
}
