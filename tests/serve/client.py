"""What a browser does, by the standard library: the token becomes a cookie, the page's key goes along."""

import http.client
import json
import re
from urllib.parse import urlsplit


class Client:
    def __init__(self, server):
        self.server = server
        self.host = urlsplit(server.address).netloc
        self.cookie = ""
        self.key = ""
        self.session = ""

    def send(self, method, path, body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", int(self.host.split(":")[1]), timeout=30)
        given = {"Cookie": self.cookie, "X-Briefing-Key": self.key, "X-Briefing-Session": self.session}
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body, {name: value for name, value in given.items() if value})
        answer = connection.getresponse()
        data = answer.read()
        connection.close()
        return answer, data

    def enter(self):
        answer, _ = self.send("GET", f"/?{urlsplit(self.server.address).query}")
        self.cookie = (answer.getheader("Set-Cookie") or f"briefing={self.server.gate._cookie}").split(";")[0]
        _, page = self.send("GET", "/")
        self.key = re.search(rb'briefing-key" content="([^"]+)"', page)[1].decode()
        return self.open()

    def open(self):
        self.session = self.post("/api/session")["session"]
        return self

    def post(self, path, value=None):
        answer, data = self.send("POST", path, json.dumps(value or {}))
        assert answer.status in {200, 422}, (answer.status, data)
        return json.loads(data)

    def export(self, form, choices):
        answer, data = self.send("POST", f"/api/export?format={form}", json.dumps({"choices": choices}))
        assert answer.status == 200, data
        return data
