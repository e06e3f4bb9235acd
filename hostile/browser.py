"""A browser for tries: it keeps cookies, brings a form's tag back and takes nothing for granted."""
import base64
import hashlib
import hmac
import http.client
import re
import socket
import struct
import time
import urllib.parse


def code(secret, ahead=0):
    """The six digits of an authenticator (RFC 6238), some seconds ahead."""
    key = base64.b32decode(secret)
    mac = hmac.new(key, struct.pack(">Q", int((time.time() + ahead) // 30)), hashlib.sha1).digest()
    at = mac[-1] & 15
    return "%06d" % ((struct.unpack(">I", mac[at:at + 4])[0] & 0x7FFFFFFF) % 10**6)


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def header(self, name):
        return next((value for key, value in self.headers if key.lower() == name), "")

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")


class Browser:
    def __init__(self, address):
        self.address, self.cookies = address, {}

    def ask(self, method, path, body=None, headers=None):
        headers = dict(headers or {})
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection = http.client.HTTPConnection(self.address, timeout=60)
        connection.request(method, path, body=body, headers=headers)
        response = connection.getresponse()
        answer = Answer(response.status, response.getheaders(), response.read())
        connection.close()
        for name, value in answer.headers:
            if name.lower() == "set-cookie":
                key, value = value.split(";")[0].split("=", 1)
                self.cookies[key] = value
        return answer

    def get(self, path):
        return self.ask("GET", path)

    def tag(self, page):
        return re.search(r'name="form" value="([^"]+)"', self.get(page).text).group(1)

    def post(self, path, fields, tag):
        body = urllib.parse.urlencode([("form", tag), *fields.items()])
        return self.ask("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})

    def send(self, path, tag, fields, file):
        """A form with a file: (field, name, bytes)."""
        edge, parts = "----thu", []
        for name, value in {"form": tag, **fields}.items():
            parts.append(f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode())
        field, called, data = file
        head = f'--{edge}\r\nContent-Disposition: form-data; name="{field}"; filename="{called}"\r\n\r\n'
        parts += [head.encode(), data, f"\r\n--{edge}--\r\n".encode()]
        return self.ask("POST", path, b"".join(parts), {"Content-Type": f"multipart/form-data; boundary={edge}"})


def signed_in(address, person):
    """Making the people has spent the code of this half minute: the next one counts too."""
    for _ in range(4):
        for ahead in (0, 30):
            browser = Browser(address)
            digits = code(person["secret"], ahead) if person["secret"] else ""
            fields = {"login": person["login"], "password": person["password"], "code": digits}
            if browser.post("/sign-in", fields, browser.tag("/sign-in")).status == 303:
                return browser
        time.sleep(11)
    raise SystemExit(f"{person['login']} cannot sign in")


def raw(address, data, patience=2.0):
    """What a server answers to these bytes, until it closes or falls silent."""
    host, port = address.split(":")
    with socket.create_connection((host, int(port)), timeout=patience) as connection:
        connection.sendall(data)
        got = b""
        try:
            while piece := connection.recv(65536):
                got += piece
        except (TimeoutError, ConnectionError):
            pass
        return got
