// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
// A reference that is picked goes into the text where the caret stands, and the preview follows.
const text = document.querySelector('#text');
document.querySelector('#picks').addEventListener('click', (event) => {
  const pick = event.target.closest('[data-insert]');
  if (!pick) return;
  text.setRangeText(pick.dataset.insert, text.selectionStart, text.selectionEnd, 'end');
  text.focus();
  text.dispatchEvent(new Event('input', { bubbles: true }));
});

// What is not kept yet is not lost by a slip.
let kept = text.value;
text.form.addEventListener('submit', () => { kept = text.value; });
window.addEventListener('beforeunload', (event) => {
  if (text.value !== kept) event.preventDefault();
});
