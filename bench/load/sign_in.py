"""Signs people in and writes what each may ask for: a line per person and page, cookie<TAB>path, as ask.lua reads it.

usage: sign_in.py RASOAT ADDRESS PEOPLE.json OUT

PEOPLE.json is what `rasoat sample people --json` printed. Pages are taken from the pages themselves: one's unit, its
findings with a filter and a second page, accounts found there, the search, match cases, sources, one's own page.
"""

import http.cookiejar
import json
import re
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

rasoat, address, people, out = sys.argv[1:]


class Browser:
    """One person's browser."""

    def __init__(self):
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))

    def ask(self, path, form=None):
        """The page, and where it was found in the end."""
        body = urllib.parse.urlencode(form).encode() if form else None
        # A browser says where a form comes from.
        request = urllib.request.Request(address + path, body, {"Origin": address})
        with self.opener.open(request) as answer:
            return answer.read().decode(), urllib.parse.urlsplit(answer.url).path

    def sign_in(self, person):
        """Signs in; the code of the half minute in which the person was made is spent already."""
        for _ in range(2):
            form, _ = self.ask("/sign-in")
            hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
            secret = person["secret"]
            code = subprocess.check_output([rasoat, "sample", "code", secret], text=True).strip() if secret else ""
            form = hidden | {"login": person["login"], "password": person["password"], "code": code, "next": "/"}
            try:
                return self.ask("/sign-in", form)
            except urllib.error.HTTPError as refused:
                if refused.code not in (401, 403, 422):
                    raise
            time.sleep(31)
        sys.exit(f"{person['login']} cannot sign in")


def links(page, pattern):
    """Links of a page, each once."""
    return list(dict.fromkeys(link.replace("&amp;", "&") for link in re.findall(f'href="({pattern})"', page)))


with open(out, "w") as lines:
    for person in json.load(open(people)):
        browser = Browser()
        page, home = browser.sign_in(person)
        paths = [home, home, "/me"]
        if 'href="/search"' in page:
            paths += ["/search?q=nguyen", "/search?q=tran+van"]
        findings = links(page, r"/units/[^\"]*/findings[^\"]*|/findings[^\"]*")[:4]
        for each in findings:
            listed, _ = browser.ask(each)
            paths += [each] + links(listed, r"/accounts/[^\"]*")[:6]
            paths += [link for link in links(listed, r"[^\"]*page=[^\"]*")[:1] if link.startswith("/")]
        paths += links(page, r"/units|/cases|/feeds|/campaigns|/units/[^\"/]*")[:6]
        cookie = "; ".join(f"{each.name}={each.value}" for each in browser.jar)
        for path in paths:
            lines.write(f"{cookie}\t{path}\n")
