# SPDX-FileCopyrightText: 2026 The Daylight contributors
# SPDX-License-Identifier: Apache-2.0
"""Looks for ways out of a browser capture: unshare -n python3 bench/ways-out.py FOLDER DAYLIGHT-COMMAND ...

In a network of its own that has nothing but loopback, a hostile page tries every way to another address that it knows.
A listener on every address of loopback must hear nothing, and of all calls of the browser none may connect to, or send
to, an address but the proxy, the site through it, and the port by which the browser is driven. A UDP socket that is
connected and sends nothing (Chromium asks the routing table so) is no way out. Exit 1 where there is one. Needs ip and
strace.
"""
import http.server
import re
import socket
import subprocess
import sys
import threading

PAGE = """<!doctype html><title>Ways out</title><p>Words.
<link rel=dns-prefetch href=//early.example><link rel=preconnect href=https://198.51.100.7>
<link rel=prefetch href=http://169.254.169.254/latest/meta-data/><link rel=prerender href=http://198.51.100.8/>
<script type=speculationrules>{"prefetch":[{"urls":["http://198.51.100.9/a"],"eagerness":"immediate"}],
"prerender":[{"urls":["http://198.51.100.9/b"],"eagerness":"immediate"}]}</script>
<script>
const P = %d;
for (const host of ['[::1]', '0.0.0.0', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', 'localhost', '127.0.0.1'])
  new Image().src = 'http://' + host + ':' + P + '/';
for (const src of ['file:///etc/passwd', 'view-source:http://127.0.0.1/', 'chrome://version', 'ftp://127.0.0.1:' + P,
    'mailto:a@b.example', 'tel:123', 'blob:x', 'data:text/html,<img src=http://127.0.0.1:' + P + '/data>'])
  document.body.append(Object.assign(document.createElement('iframe'), {src}));
for (const urls of ['stun:198.51.100.10:3478', 'turn:198.51.100.10:3478?transport=tcp', 'stun:127.0.0.1:' + P,
    'turns:198.51.100.10:443?transport=tcp', 'stun:name.example:3478']) {
  const c = new RTCPeerConnection({iceServers: [{urls, username: 'a', credential: 'b'}]});
  c.createDataChannel('x');
  c.createOffer().then((o) => c.setLocalDescription(o));
}
new WebSocket('ws://127.0.0.1:' + P); new WebSocket('wss://198.51.100.11/'); new EventSource('http://127.0.0.1:' + P);
try { new WebTransport('https://198.51.100.12:443/'); } catch (e) { }
navigator.sendBeacon('http://198.51.100.13/', 'x');
navigator.serviceWorker.register('/worker.js').catch(() => 0);
new Worker(URL.createObjectURL(new Blob(["fetch('http://127.0.0.1:" + P + "/worker').catch(() => 0)"])));
open('http://127.0.0.1:' + P + '/popup');
</script>"""

heard = []


def listen(kind, family, address, port):
    s = socket.socket(family, kind)
    if family == socket.AF_INET6:
        s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    s.bind((address, port))
    if kind == socket.SOCK_STREAM:
        s.listen()

    def hear():
        while True:
            heard.append((kind.name, address, port, s.accept()[1] if kind == socket.SOCK_STREAM else s.recvfrom(99)))
    threading.Thread(target=hear, daemon=True).start()
    return s.getsockname()[1]


def main(folder, command):
    subprocess.run(['ip', 'link', 'set', 'lo', 'up'], check=True)
    port = listen(socket.SOCK_STREAM, socket.AF_INET, '0.0.0.0', 0)
    listen(socket.SOCK_STREAM, socket.AF_INET6, '::1', port)
    listen(socket.SOCK_DGRAM, socket.AF_INET, '0.0.0.0', port)
    listen(socket.SOCK_DGRAM, socket.AF_INET, '0.0.0.0', 53)

    class Site(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            worker = self.path == '/worker.js'
            body = (f"fetch('http://127.0.0.1:{port}/sw')" if worker else PAGE % port).encode()
            self.send_response(200)
            self.send_header('Content-Type', 'text/javascript' if worker else 'text/html')
            self.send_header('Alt-Svc', f'h3=":{port}"; ma=99')
            self.send_header('Content-Length', str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    site = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Site)
    threading.Thread(target=site.serve_forever, daemon=True).start()
    place = f'127.0.0.1:{site.server_port}'
    subprocess.run([*command, 'init', folder, '--allow', place], check=True)
    calls = folder + '/calls'
    subprocess.run(['strace', '-f', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-o', calls, *command,
                    '--case', folder, 'capture', '--browser', f'http://{place}/'], check=True)
    ours, other, sends = set(), [], []
    for line in open(calls, errors='replace'):
        if 'AF_INET' not in line or 'resumed' in line:
            continue
        to = int(re.search(r'htons\((\d+)\)', line).group(1)) if 'htons' in line else 0
        if 'connect(' not in line:
            sends.append(line)
        elif '"127.0.0.1"' in line or '::ffff:127.0.0.1"' in line:
            ours.add(to)
        elif not re.search(r'htons\((53|443)\).*"(8\.8\.8\.8|2001:4860:4860::8888)"', line):
            other.append(line)
    print(f'ports of loopback: {len(ours)}; other addresses: {len(other)}; packets: {len(sends)}; heard: {len(heard)}')
    print(*other, *sends, *heard, sep='\n')
    # The site, the proxy, and the port by which the browser is driven.
    return len(ours) == 3 and not other and not sends and not heard and port not in ours


sys.exit(0 if main(sys.argv[1], sys.argv[2:]) else 1)
