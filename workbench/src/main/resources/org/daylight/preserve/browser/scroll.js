// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
// One step down the page, or down its largest scrolling part. Negative: back to the top.
function (direction) {
  let target = document.scrollingElement || document.documentElement;
  let inner = false;
  const page = target.scrollHeight > innerHeight + 50;
  let parts = 0;
  if (!page || direction < 0) {
    let best = 0;
    const all = document.body ? document.body.getElementsByTagName('*') : [];
    for (let i = 0; i < all.length && i < 20000; i++) {
      const e = all[i];
      if (e.clientHeight > innerHeight / 3 && e.scrollHeight > e.clientHeight + 200 && e.clientWidth > innerWidth / 3) {
        const overflow = getComputedStyle(e).overflowY;
        if (overflow === 'auto' || overflow === 'scroll') {
          parts++;
          if (!page && e.scrollHeight > best) {
            best = e.scrollHeight;
            target = e;
            inner = true;
          }
        }
      }
    }
  }
  const step = Math.max(100, Math.floor((inner ? target.clientHeight : innerHeight) * 0.9));
  const before = target.scrollTop;
  target.scrollTo({top: direction < 0 ? 0 : before + step, behavior: 'instant'});
  const view = inner ? target.clientHeight : innerHeight;
  return {
    moved: Math.abs(target.scrollTop - before) > 1,
    reached: Math.ceil(target.scrollTop + view),
    height: target.scrollHeight,
    inner: inner,
    others: parts - (inner ? 1 : 0)
  };
}
