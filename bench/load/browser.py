"""A person's browser without a window: cookies, forms, signing in with both factors."""

import http.cookiejar
import re
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request


def hidden_fields(page):
    """What a page's forms bring back unseen."""
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))


class Browser:
    """One person's browser."""

    def __init__(self, rasoat, address):
        self.rasoat, self.address = rasoat, address
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))

    def ask(self, path, form=None):
        """The page, and where it was found in the end."""
        body = urllib.parse.urlencode(form).encode() if form else None
        # A browser says where a form comes from.
        request = urllib.request.Request(self.address + path, body, {"Origin": self.address})
        with self.opener.open(request) as answer:
            return answer.read().decode(), urllib.parse.urlsplit(answer.url).path

    def sign_in(self, person):
        """Signs in; the code of the half minute in which the person was made is spent already."""
        for _ in range(2):
            page, _ = self.ask("/sign-in")
            secret = person["secret"]
            code = subprocess.check_output([self.rasoat, "sample", "code", secret], text=True).strip() if secret else ""
            form = hidden_fields(page) | {"login": person["login"], "password": person["password"], "code": code, "next": "/"}
            try:
                return self.ask("/sign-in", form)
            except urllib.error.HTTPError as refused:
                if refused.code not in (401, 403, 422):
                    raise
            time.sleep(31)
        sys.exit(f"{person['login']} cannot sign in")
