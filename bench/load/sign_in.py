"""Signs people in and writes what each may ask for: a line per person and page, cookie<TAB>path, as ask.lua reads it.

usage: sign_in.py RASOAT ADDRESS PEOPLE.json OUT

PEOPLE.json is what `rasoat sample people --json` printed. Pages are taken from the pages themselves: one's unit, its
findings with a filter and a second page, accounts found there, the search, match cases, sources, one's own page.
"""

import json
import re
import sys

from browser import Browser

rasoat, address, people, out = sys.argv[1:]


def links(page, pattern):
    """Links of a page, each once."""
    return list(dict.fromkeys(link.replace("&amp;", "&") for link in re.findall(f'href="({pattern})"', page)))


with open(out, "w") as lines:
    for person in json.load(open(people)):
        browser = Browser(rasoat, address)
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
