// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
// Notices of the desktop while this page is open: they say how many, never of what, for others may look at a screen.
const button = document.getElementById('notify');
const words = document.getElementById('notifywords');
const EVERY = 30_000;

function begin() {
  button.hidden = true;
  words.textContent = button.dataset.on;
  let newest = button.dataset.newest;
  setInterval(async () => {
    const answer = await fetch('/alerts?after=' + newest, { headers: { 'HX-Request': 'true' } }).catch(() => null);
    if (!answer || !answer.ok) return;
    const told = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-newest]');
    if (told && Number(told.dataset.fresh) > 0) {
      newest = told.dataset.newest;
      const notice = new Notification('Daylight', { body: told.textContent, tag: 'daylight-alerts' });
      notice.onclick = () => { window.focus(); location.assign('/alerts'); };
    }
  }, EVERY);
}

if (button && 'Notification' in window) {
  if (Notification.permission === 'granted') {
    begin();
  } else {
    button.hidden = false;
    button.addEventListener('click', async () => {
      if (await Notification.requestPermission() === 'granted') begin();
      else words.textContent = button.dataset.refused;
    });
  }
}
