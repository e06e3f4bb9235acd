-- wrk's side of bench/load/run.sh: each of the connections is a person who opens a page, reads it, and opens another.
-- ASK: the file sign_in.py wrote. THINK: seconds between two pages on the average (from nothing to twice that).
local asked, think = {}, tonumber(os.getenv("THINK") or "3")
for line in io.lines(os.getenv("ASK")) do
  local cookie, path = line:match("^(.-)\t(.*)$")
  asked[#asked + 1] = wrk.format("GET", path, { ["Cookie"] = cookie, ["Accept-Encoding"] = "gzip, br", ["Accept-Language"] = "vi" })
end

function init() math.randomseed(os.time()) end
function delay() return math.random(0, math.floor(think * 2000)) end
function request() return asked[math.random(#asked)] end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '{"requests": %d, "seconds": %.1f, "p50_ms": %.1f, "p90_ms": %.1f, "p99_ms": %.1f, "longest_ms": %.1f, "bytes": %d, "errors": %d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(90) / 1000, latency:percentile(99) / 1000,
    latency.max / 1000, summary.bytes, errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
