// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
// The bookmark that shares a page: dragged from here it carries its address; pressed here it does nothing but say so.
const button = document.getElementById('bookmarklet');
const code = document.getElementById('code');
if (button && code) {
  button.href = code.value;
  button.addEventListener('click', event => { event.preventDefault(); code.focus(); code.select(); });
}
