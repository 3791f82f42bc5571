"""Artefacts of operations for which no validator can be had offline: the structure that their
programs ask for, by their documentation."""

import re

import promql_parser

HOST = re.compile(r"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?:\d{1,5}$")
LABEL = re.compile(r"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$")
SPAN = re.compile(r"^\d+(ms|s|m|h|d)$")
GATEWAY_SPAN = re.compile(r"^([0-9]{1,5}(h|m|s|ms)){1,4}$")

BREAKER = {
    "slidingWindowType", "slidingWindowSize", "minimumNumberOfCalls", "failureRateThreshold",
    "waitDurationInOpenState", "permittedNumberOfCallsInHalfOpenState",
    "automaticTransitionFromOpenToHalfOpenEnabled", "slowCallDurationThreshold",
    "slowCallRateThreshold", "recordExceptions", "ignoreExceptions",
}
RETRY = {
    "maxAttempts", "waitDuration", "enableExponentialBackoff", "exponentialBackoffMultiplier",
    "exponentialMaxWaitDuration", "enableRandomizedWait", "randomizedWaitFactor",
    "retryExceptions", "ignoreExceptions",
}


def check(values):
    """Reasons for the YAML documents of one fence."""
    for value in values:
        if not isinstance(value, dict):
            continue
        if "scrape_configs" in value:
            yield from prometheus(value)
        if "groups" in value:
            yield from alerts(value)
        if "resilience4j" in value:
            yield from resilience(value["resilience4j"])
        if "pipelines" in value:
            yield from pipelines(value["pipelines"])
        if "inputs" in (value.get("pipeline") or {}):
            yield from logging(value)
    yield from gateways(values)


def prometheus(value):
    jobs = [job.get("job_name") for job in value["scrape_configs"]]
    if len(jobs) != len(set(jobs)) or not all(jobs):
        yield f"scrape jobs need different names: {jobs}"
    for job in value["scrape_configs"]:
        if not SPAN.match(str(job.get("scrape_interval", "15s"))):
            yield f"job {job.get('job_name')}: no interval"
        targets = [t for c in job.get("static_configs", []) for t in c.get("targets", [])]
        if not targets and not any(key.endswith("_sd_configs") for key in job):
            yield f"job {job.get('job_name')}: scrapes nothing"
        for target in targets:
            if not HOST.match(target):
                yield f"job {job.get('job_name')}: {target} is no host and port"
        if len(targets) != len(set(targets)):
            yield f"job {job.get('job_name')}: scrapes a target twice"


def alerts(value):
    seen = set()
    for group in value["groups"]:
        if group.get("name") in seen or not group.get("name"):
            yield f"group {group.get('name')}: needs a name of its own"
        seen.add(group.get("name"))
        for rule in group.get("rules", []):
            name = rule.get("alert") or rule.get("record")
            if not name:
                yield f"group {group['name']}: a rule without a name"
            try:
                promql_parser.parse(rule.get("expr", ""))
            except ValueError as error:
                yield f"{name}: {error}"
            if "for" in rule and not SPAN.match(str(rule["for"])):
                yield f"{name}: for {rule['for']} is no duration"
            if not rule.get("labels", {}).get("severity") or not rule.get("annotations"):
                yield f"{name}: severity or annotation is missing"
            expression = rule.get("expr", "")
            if "rate(" in expression and "5.." in expression and " / " not in expression:
                yield f"{name}: alerts on a number of errors, not on their share (OBS-02)"


def resilience(value):
    for kind, known in (("circuitbreaker", BREAKER), ("retry", RETRY),
                        ("timelimiter", {"timeoutDuration", "cancelRunningFuture"})):
        section = value.get(kind) or {}
        shared = section.get("configs", {})
        for name, own in {**shared, **section.get("instances", {})}.items():
            base = own.get("baseConfig")
            if base and base not in shared:
                yield f"{kind} {name}: there is no configuration {base}"
            instance = {**shared.get(base, {}), **own}
            instance.pop("baseConfig", None)
            if not LABEL.match(name):
                yield f"{kind} {name}: no name for an instance"
            for key, setting in instance.items():
                if key not in known:
                    yield f"{kind} {name}: resilience4j has no {key}"
                if key.endswith("Duration") or key.startswith("waitDuration"):
                    if not SPAN.match(str(setting)):
                        yield f"{kind} {name}: {key} {setting} is no duration"
                if key.endswith("RateThreshold") and not 0 < setting <= 100:
                    yield f"{kind} {name}: {key} {setting} is no percentage"
            least = instance.get("minimumNumberOfCalls", 100)
            if kind == "circuitbreaker" and least > instance.get("slidingWindowSize", 100):
                yield f"{kind} {name}: waits for more calls than its window holds"


def gateways(values):
    values = [v for v in values if isinstance(v, dict)]
    known = {v["metadata"]["name"] for v in values if v.get("kind") == "Gateway"}
    for value in values:
        if not str(value.get("apiVersion", "")).startswith("gateway.networking.k8s.io/"):
            continue
        name = f"{value['kind']} {value['metadata']['name']}"
        if not LABEL.match(value["metadata"]["name"]):
            yield f"{name}: no name for a resource"
        if value["kind"] == "Gateway":
            yield from gateway(name, value["spec"])
        elif value["kind"] == "HTTPRoute":
            yield from route(name, value["spec"], known)


def gateway(name: str, spec):
    if not spec.get("gatewayClassName"):
        yield f"{name}: no class"
    for listener in spec.get("listeners", []):
        if listener.get("protocol") == "HTTPS" and not listener.get("tls", {}).get("certificateRefs"):
            yield f"{name}: listener {listener.get('name')} has no certificate"
        if not 0 < listener.get("port", 0) < 65536:
            yield f"{name}: listener {listener.get('name')} has no port"


def route(name: str, spec, known):
    for parent in spec.get("parentRefs", []):
        if known and parent["name"] not in known:
            yield f"{name}: no gateway {parent['name']}"
    seen = set()
    for rule in spec.get("rules", []):
        for match in rule.get("matches", []):
            path = match["path"]
            if path["type"] not in ("Exact", "PathPrefix") or not path["value"].startswith("/"):
                yield f"{name}: {path} matches nothing"
            if path["value"] in seen:
                yield f"{name}: {path['value']} is matched twice"
            seen.add(path["value"])
        if not rule.get("backendRefs"):
            yield f"{name}: a rule leads nowhere"
        for span in (rule.get("timeouts") or {}).values():
            if not GATEWAY_SPAN.match(span):
                yield f"{name}: {span} is no duration of the Gateway API"


def pipelines(values):
    names = [value.get("name") for value in values]
    if len(names) != len(set(names)):
        yield f"pipelines need different names: {names}"
    for value in values:
        if value.get("kind") not in ("outbox-relay", "change-data-capture", "batch"):
            yield f"pipeline {value.get('name')}: unknown kind {value.get('kind')}"
        for side in ("source", "target"):
            if not value.get(side):
                yield f"pipeline {value.get('name')}: no {side}"
        if value.get("kind") == "outbox-relay" and not value.get("target", {}).get("channels"):
            yield f"pipeline {value.get('name')}: sends to no channel"
        if value.get("kind") == "batch" and "upsert" not in str(value.get("load", {}).get("mode")):
            yield f"pipeline {value.get('name')}: a second run would add everything again (DAT-03)"


def logging(value):
    tags = [i.get("tag") for i in value["pipeline"]["inputs"]]
    for part in ("inputs", "filters", "outputs"):
        for item in value["pipeline"].get(part, []):
            if not item.get("name"):
                yield f"{part}: a part without a name"
            if part != "inputs" and item.get("match") not in tags:
                yield f"{part} {item.get('name')}: nothing has the tag {item.get('match')}"
