"""Servers killed at random moments while people are invited and pages are read; nothing that was acknowledged is lost.

usage: kill.py RASOAT DATABASE KEY_FILE PEOPLE.json FOLDER NODES

One node is started again after each kill, and its clients wait for it; of two nodes on one PostgreSQL the killed one's
clients turn to the other. Every request that changes something carries an Idempotency-Key, so that asking again is safe:
it must be answered, and have happened once. After each kill the record must verify. ROUNDS (20), SEED.
"""

import json
import os
import random
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
import uuid

from browser import Browser, hidden_fields

rasoat, database, key_file, people, folder, nodes = sys.argv[1:]
rounds, chance = int(os.environ.get("ROUNDS", "20")), random.Random(int(os.environ.get("SEED", time.time_ns())))
kept = ["--db", database, "--key-file", key_file]


def free_port():
    with socket.socket() as some:
        some.bind(("127.0.0.1", 0))
        return some.getsockname()[1]


class Node:
    """A `rasoat serve` that keeps its port."""

    def __init__(self):
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"

    def start(self):
        command = [rasoat, "serve", *kept, "--config", f"{folder}/rasoat.toml", "--data", f"{folder}/{self.port}", "--listen", f"127.0.0.1:{self.port}"]
        self.process = subprocess.Popen(command, stderr=open(f"{folder}/log-{self.port}", "a"))
        for _ in range(600):
            try:
                with urllib.request.urlopen(self.address + "/readyz", timeout=5):
                    return
            except (urllib.error.URLError, OSError):
                if self.process.poll() is not None:
                    sys.exit(f"a server does not start: see {folder}/log-{self.port}")
                time.sleep(0.05)
        sys.exit("a server is not ready after half a minute")

    def kill(self):
        self.process.kill()
        self.process.wait()


# One token asks for what many would.
with open(f"{folder}/rasoat.toml", "w") as config:
    config.write("[api]\nrequests_per_minute = 1000000\n")
servers = [Node() for _ in range(int(nodes))]
for each in servers:
    each.start()
administrator = next(each for each in json.load(open(people)) if each["login"] == "quan-tri")
browser = Browser(rasoat, servers[0].address)
browser.sign_in(administrator)
page, _ = browser.ask("/me")
day = time.strftime("%Y-%m-%d", time.localtime(time.time() + 5 * 86400))
page, _ = browser.ask("/me/tokens", {"form": hidden_fields(page)["form"], "name": "kill", "last_day": day, "password": administrator["password"]})
token = re.search(r"rasoat_[0-9a-f]{64}", page)
if not token:
    sys.exit("no token was made")
token = token.group()


def call(node, method, path, given=None, key=None):
    """The answer's status and body; None when there is none."""
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    if key:
        headers["Idempotency-Key"] = key
    request = urllib.request.Request(node.address + path, json.dumps(given).encode() if given else None, headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read().decode(errors="replace")
    except (OSError, ValueError, urllib.error.URLError):
        return None


acknowledged, faults, asked_again, looked_up, lock = [], [], [0], [0, 0], threading.Lock()
stop = threading.Event()


def write(number):
    """Invites people, one after the other; asks again, wherever somebody answers, until it is acknowledged."""
    own = random.Random(number)
    count = 0
    while not stop.is_set():
        login, key, tries = f"kill-{run}-{number}-{count}", str(uuid.uuid4()), 0
        count += 1
        while not stop.is_set():
            node = servers[(number + tries) % len(servers)]
            answer = call(node, "POST", "/api/v1/users", {"login": login, "name": "Vũ Thị Thử"}, key)
            if answer and answer[0] == 201:
                with lock:
                    acknowledged.append(login)
                    asked_again[0] += tries > 0
                break
            # 409: the first try is under way, or died with its node (its key is free again after two minutes): one looks
            # whether it has happened, and goes on. 503: not ready yet.
            if answer and answer[0] == 409 and tries > 20:
                seen = call(node, "GET", f"/api/v1/users/{login}")
                with lock:
                    looked_up[seen is not None and seen[0] == 200] += 1
                break
            if answer and answer[0] not in (409, 503):
                with lock:
                    faults.append((login, answer))
                break
            tries += 1
            time.sleep(0.05 + own.random() / 10)


def read(number):
    """Reads lists; any answer that is no list is a fault."""
    while not stop.is_set():
        answer = call(servers[number % len(servers)], "GET", "/api/v1/units")
        if answer and answer[0] not in (200, 503):
            with lock:
                faults.append(("/api/v1/units", answer))
        if not answer:
            time.sleep(0.1)


run = uuid.uuid4().hex[:8]
workers = [threading.Thread(target=write, args=(n,), daemon=True) for n in range(6)] + [threading.Thread(target=read, args=(n,), daemon=True) for n in range(6)]
for each in workers:
    each.start()
downs = []
for number in range(rounds):
    time.sleep(0.2 + 1.5 * chance.random())
    victim = servers[number % len(servers)]
    victim.kill()
    began = time.time()
    before = len(acknowledged)
    if len(servers) > 1:
        time.sleep(1)
        if len(acknowledged) == before:
            faults.append(("nobody was served while one of two nodes was dead", number))
    verified = subprocess.run([rasoat, "record", "verify", *kept], capture_output=True, text=True)
    if verified.returncode != 0:
        faults.append((f"the record after kill {number}", verified.stderr))
    victim.start()
    downs.append(time.time() - began)
time.sleep(1)
stop.set()
for each in workers:
    each.join()
lost = [login for login in acknowledged if (call(servers[0], "GET", f"/api/v1/users/{login}") or [0])[0] != 200]
for each in servers:
    each.process.terminate()
    each.process.wait()
verified = subprocess.run([rasoat, "record", "verify", *kept], capture_output=True, text=True)
print(f"{rounds} kills of {nodes} node(s): {len(acknowledged)} changes acknowledged, {asked_again[0]} after asking again, {sum(looked_up)} looked up "
      f"because their node had died with them ({looked_up[1]} had happened), {len(lost)} lost, "
      f"{len(faults)} faults; a killed server was back after {sorted(downs)[len(downs) // 2]:.2f} s (median); record: {verified.stdout.strip() or verified.stderr.strip()}")
for each in faults[:10]:
    print("FAULT", each, file=sys.stderr)
sys.exit(1 if lost or faults or verified.returncode or len(acknowledged) < rounds else 0)
