#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Daylight contributors
# SPDX-License-Identifier: Apache-2.0
#
# Does an exported WACZ file replay where others replay? Builds a case of a 12-page site on loopback, exports it, opens
# it in ReplayWeb.page in a headless Chromium, looks for a sentence of each page, and tries files that must fail.
#
# Needs node, npm and chromium. ReplayWeb.page is AGPL-3.0: it is fetched into a temporary folder for this test and is
# no part of Daylight. usage: bench/replay/run.sh
set -e
here=$(cd "$(dirname "$0")" && pwd)
work=${WORK:-$(mktemp -d)}
cd "$work"
[ -d node_modules/playwright-core ] || npm install --silent --no-save --ignore-scripts playwright-core >/dev/null 2>&1
[ -f package/ui.js ] || { npm pack --silent replaywebpage >/dev/null 2>&1; tar xzf replaywebpage-*.tgz; }
cp "$here/replay.mjs" "$here/site.mjs" "$here/controls.mjs" "$work/"
DAYLIGHT=${DAYLIGHT:-$here/../../daylight} exec node replay.mjs "$work"
