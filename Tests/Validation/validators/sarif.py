"""A SARIF 2.1.0 log: what the standard requires of the parts that are used, and what code hosts ask for.

Section numbers are those of the OASIS standard. Its JSON schema is in no package index that is used here.
"""

import json
from pathlib import Path
from urllib.parse import urlsplit

_LEVELS = {"none", "note", "warning", "error"}


def check(path: Path):
    log = json.loads(path.read_text())
    if log.get("version") != "2.1.0" or "sarif-schema-2.1.0.json" not in log.get("$schema", ""):
        yield "version or $schema is another one (3.13)"
    if not log.get("runs"):
        yield "there is no run (3.13.4)"
    for run in log.get("runs", []):
        yield from _run(run)


def _run(run):
    driver = run.get("tool", {}).get("driver", {})
    if not driver.get("name"):
        yield "the driver has no name (3.19.8)"
    rules = driver.get("rules", [])
    ids = [rule.get("id") for rule in rules]
    if len(set(ids)) != len(ids):
        yield "two rules have one id (3.19.23)"
    for rule in rules:
        if not rule.get("shortDescription", {}).get("text", "").endswith("."):
            yield f"{rule.get('id')}: the description is no sentence (3.49.9)"
    if not isinstance(run.get("results"), list):
        yield "results are missing (3.14.23)"
        return
    fingerprints = set()
    for number, result in enumerate(run["results"]):
        for reason in _result(result, ids):
            yield f"result {number}: {reason}"
        for value in result.get("partialFingerprints", {}).values():
            if value in fingerprints:
                yield f"result {number}: another one has its fingerprint"
            fingerprints.add(value)


def _result(result, ids):
    index = result.get("ruleIndex", -1)
    if not 0 <= index < len(ids) or ids[index] != result.get("ruleId"):
        yield "ruleIndex and ruleId are not of one rule (3.27.6)"
    if result.get("level") not in _LEVELS:
        yield "the level is none (3.27.10)"
    if not result.get("message", {}).get("text"):
        yield "there is no message (3.27.11)"
    if not result.get("locations"):
        yield "there is no location, so that no code host shows it"
    for location in result.get("locations", []) + result.get("relatedLocations", []):
        physical = location.get("physicalLocation", {})
        uri = physical.get("artifactLocation", {}).get("uri", "")
        parts = urlsplit(uri)
        if not uri or parts.scheme or uri.startswith("/") or " " in uri:
            yield f"{uri!r} is no relative reference (3.4.3)"
        region = physical.get("region", {})
        start = region.get("startLine", 0)
        if start < 1 or region.get("endLine", start) < start:
            yield "the region has no lines (3.30)"
