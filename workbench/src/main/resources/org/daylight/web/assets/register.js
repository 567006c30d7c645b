// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
// On narrow screens the facets begin closed; one tool is open at a time; j and k go from row to row, Enter opens.
if (matchMedia('(max-width: 900px)').matches) {
  document.querySelectorAll('.facets .narrow').forEach((facets) => { facets.open = false; });
}

const tools = [...document.querySelectorAll('details.tool')];
tools.forEach((tool) => tool.addEventListener('toggle', () => {
  if (tool.open) tools.filter((other) => other !== tool).forEach((other) => { other.open = false; });
}));

document.addEventListener('click', (event) => {
  tools.filter((tool) => tool.open && !tool.contains(event.target)).forEach((tool) => { tool.open = false; });
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') {
    tools.filter((tool) => tool.open).forEach((tool) => { tool.open = false; tool.querySelector('summary').focus(); });
    return;
  }
  if (event.target.closest('input, textarea, select, [contenteditable]') || (event.key !== 'j' && event.key !== 'k')) return;
  const rows = [...document.querySelectorAll('table.entries .c-label a, .said .foot')];
  if (rows.length === 0) return;
  const at = rows.indexOf(document.activeElement);
  const next = event.key === 'j' ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0);
  rows[next].focus();
  event.preventDefault();
});
