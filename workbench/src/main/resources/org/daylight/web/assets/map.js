// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
// The map lives on the server; this makes it follow the hand: months while the slider moves, zooming without a jump, dragging.
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const WIDTH = 1000;
const A = [1.340264, -0.081106, 0.000893, 0.003796];
const M = Math.sqrt(3) / 2;
const slope = (t) => A[0] + 3 * A[1] * t ** 2 + t ** 6 * (7 * A[2] + 9 * A[3] * t ** 2);
const north = (t) => t * (A[0] + A[1] * t ** 2 + t ** 6 * (A[2] + A[3] * t ** 2));
const UNIT = WIDTH / (2 * Math.PI / (M * A[0]));
const HEIGHT = 2 * UNIT * north(Math.PI / 3);

// Degrees of a point of the drawing: the Equal Earth projection turned around (Šavrič, Patterson and Jenny, 2019).
function degrees(x, y) {
  const goal = Math.max(-HEIGHT / 2, Math.min(HEIGHT / 2, HEIGHT / 2 - y)) / UNIT;
  let t = goal;
  for (let i = 0; i < 12; i++) t -= (north(t) - goal) / slope(t);
  const lat = Math.asin(Math.max(-1, Math.min(1, Math.sin(t) / M))) * 180 / Math.PI;
  const lon = (x - WIDTH / 2) / UNIT * M * slope(t) / Math.cos(t) * 180 / Math.PI;
  return `${lat.toFixed(2)},${Math.max(-180, Math.min(180, lon)).toFixed(2)}`;
}

const drawing = () => document.querySelector('#map .world');
const numbers = (box) => box.split(' ').map(Number);

function go(path) {
  if (!window.htmx) { location.href = path; return; }
  window.htmx.ajax('GET', path, { source: '#map', target: '#map', select: '#map', swap: 'outerHTML show:none' })
    .then(() => {
      history.pushState({}, '', path);
      if (path.endsWith('#places')) document.getElementById('places')?.focus({ preventScroll: matchMedia('(min-width: 1181px)').matches });
    });
}

// Glides to another view, then asks for what is drawn there.
function glide(box, path) {
  const svg = drawing();
  if (!svg || !box || calm.matches) { go(path); return; }
  const from = numbers(svg.getAttribute('viewBox'));
  const to = numbers(box);
  const begin = performance.now();
  const step = (now) => {
    const part = Math.min(1, (now - begin) / 140);
    svg.setAttribute('viewBox', from.map((f, i) => f + (to[i] - f) * part).join(' '));
    if (part < 1) requestAnimationFrame(step); else go(path);
  };
  requestAnimationFrame(step);
}

let dragged = false;
document.addEventListener('click', (event) => {
  const link = event.target.closest('#map .world a, #map .zooms a, #map .twin tbody th a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  if (dragged) { event.preventDefault(); dragged = false; return; }
  if (link.hasAttribute('data-leaves')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  glide(link.dataset.box, link.getAttribute('href'));
}, true);

// Where the hand lets go, the view stays.
let start = null;
document.addEventListener('pointerdown', (event) => {
  const svg = event.target.closest('#map .world');
  if (!svg || event.button !== 0 || document.getElementById('map').dataset.zoom === '0') return;
  start = { x: event.clientX, y: event.clientY, box: numbers(svg.getAttribute('viewBox')), moved: false };
});
document.addEventListener('pointermove', (event) => {
  const svg = drawing();
  if (!start || !svg) return;
  const dx = event.clientX - start.x, dy = event.clientY - start.y;
  if (Math.hypot(dx, dy) < 6 && !start.moved) return;
  start.moved = true;
  svg.classList.add('drag');
  const unit = start.box[2] / svg.clientWidth;
  start.now = [start.box[0] - dx * unit, start.box[1] - dy * unit, start.box[2], start.box[3]];
  svg.setAttribute('viewBox', start.now.join(' '));
});
function moved() {
  const hand = start;
  start = null;
  drawing()?.classList.remove('drag');
  if (!hand?.moved) return;
  dragged = true;
  setTimeout(() => { dragged = false; }, 0);
  to(hand.now[0] + hand.now[2] / 2, hand.now[1] + hand.now[3] / 2);
}
document.addEventListener('pointerup', moved);
document.addEventListener('pointercancel', moved);

function to(x, y) {
  const address = new URL(location.href);
  address.searchParams.set('at', degrees(x, y));
  address.searchParams.set('zoom', document.getElementById('map').dataset.zoom);
  address.searchParams.delete('place');
  go(address.pathname + address.search);
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
  const map = document.getElementById('map');
  if (event.key === '+' || event.key === '=') { document.getElementById('nearer')?.click(); return; }
  if (event.key === '-') { document.getElementById('farther')?.click(); return; }
  const arrows = { ArrowLeft: [-0.35, 0], ArrowRight: [0.35, 0], ArrowUp: [0, -0.35], ArrowDown: [0, 0.35] };
  const by = arrows[event.key];
  if (!by || !map || map.dataset.zoom === '0' || !event.target.closest('#map .world, #map .zooms')) return;
  event.preventDefault();
  const [x, y, w, h] = numbers(map.dataset.box);
  to(x + w / 2 + by[0] * w, y + h / 2 + by[1] * h);
});

// The months say themselves while they are chosen, and what was said then is drawn a moment later.
let waiting = 0;
document.addEventListener('input', (event) => {
  const form = event.target.closest('#map form.when');
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
