"""nginx, the yardstick, and wrk, the hand that measures."""

import os
import re
import subprocess
import time

from house import free_port


class Yardstick:
    """nginx that serves static files from memory's reach: two workers, keep-alive, no log."""

    def __init__(self, folder, sizes):
        self.port = free_port()
        root = os.path.join(folder, "static")
        os.makedirs(root)
        for size in sizes:
            with open(os.path.join(root, f"{size}.bin"), "wb") as file:
                file.write(os.urandom(size))
        configuration = os.path.join(folder, "nginx.conf")
        with open(configuration, "w") as file:
            file.write(
                f"daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log; worker_processes 2; user root;\n"
                "events { worker_connections 1024; }\n"
                "http { access_log off; sendfile on; keepalive_requests 1000000;\n"
                f"  server {{ listen 127.0.0.1:{self.port}; root {root}; }} }}\n")
        self.process = subprocess.Popen(["nginx", "-c", configuration, "-p", folder])
        time.sleep(0.5)

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=10)


def wrk(url, seconds=5, connections=32, threads=2, script=None, arguments=()):
    """Requests per second, the 99th percentile in milliseconds, and how many answers were no 2xx or 3xx."""
    command = ["wrk", f"-t{threads}", f"-c{connections}", f"-d{seconds}s", "--latency"]
    if script:
        command += ["-s", script]
    command += [url]
    if arguments:
        command += ["--", *arguments]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])
    slow = re.search(r"99%\s+([\d.]+)(us|ms|s)", text)
    scale = {"us": 0.001, "ms": 1, "s": 1000}[slow[2]]
    wrong = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    return rate, float(slow[1]) * scale, int(wrong[1]) if wrong else 0


ROTATE = """
local cookies, at = {}, 0
function init(arguments)
    for line in io.lines(arguments[1]) do cookies[#cookies + 1] = line end
    at = math.random(#cookies)
end
function request()
    at = at % #cookies + 1
    return wrk.format("GET", nil, { Cookie = cookies[at] })
end
"""

POSTS = """
local threads = 0
function setup(thread) thread:set("number", threads); threads = threads + 1 end
local lines, at = {}, 0
function init(arguments)
    local share, count = tonumber(arguments[2]), 0
    for line in io.lines(arguments[1]) do
        if count % share == number then lines[#lines + 1] = line end
        count = count + 1
    end
end
function request()
    at = at + 1
    local line = lines[at] or lines[#lines]
    local path, cookie, body = line:match("^(%S+) (%S+) (%S+)$")
    return wrk.format("POST", path, {
        Cookie = cookie, ["Content-Type"] = "application/x-www-form-urlencoded",
        ["Sec-Fetch-Site"] = "same-origin" }, body)
end
"""
