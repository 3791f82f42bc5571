"""Markdown: links lead somewhere, no placeholder is left, every fenced artefact is right."""

import json
import re
from pathlib import Path

import kubernetes_validate

from . import asyncapi, diagrams, graphql, messages, openapi, operations, proto, yamltext

FENCE = re.compile(r"^(`{3,}|~{3,})\s*([\w-]*)\s*$")
LINK = re.compile(r"(?<!\\)\[[^\]]*\]\(([^)#\s]+)[^)]*\)")
PLACEHOLDER = re.compile(r"(?<![\\!`\w\])])\[(?![ xX]\])[^\]\[]{2,}\](?![(:\[])")

# The API groups that Kubernetes itself defines; others are custom resources, of which no schema is
# at hand.
BUILT_IN_GROUPS = (
    "", "apps", "autoscaling", "batch", "networking.k8s.io", "policy",
    "rbac.authorization.k8s.io", "storage.k8s.io",
)


def check(path: Path):
    text = path.read_text()
    lines, fences = parts(text)
    for number, line in lines:
        for target in LINK.findall(line):
            if "://" not in target and not (path.parent / target).exists():
                yield f"line {number}: link to {target} leads nowhere"
        prose = re.sub(r"(`+).+?\1", "", line)
        for match in PLACEHOLDER.findall(prose):
            yield f"line {number}: placeholder {match}"
    for number, language, body in fences:
        for reason in fenced(language, body):
            yield f"line {number}, {language or 'plain'} fence: {reason}"


def parts(text: str):
    """The lines outside fences with their numbers, and the fences with language and body."""
    lines, fences, body, opening = [], [], [], None
    for number, line in enumerate(text.splitlines(), 1):
        fence = FENCE.match(line)
        if opening is None and fence:
            opening = (number, fence[1], fence[2])
            body = []
        elif opening is None:
            lines.append((number, line))
        elif fence and fence[1].startswith(opening[1]) and not fence[2]:
            fences.append((opening[0], opening[2], "\n".join(body) + "\n"))
            opening = None
        else:
            body.append(line)
    if opening is not None:
        fences.append((opening[0], "unclosed", "\n".join(body)))
    return lines, fences


def fenced(language: str, body: str):
    if language == "mermaid":
        return diagrams.mermaid(body)
    if language in ("yaml", "yml"):
        return fenced_yaml(body)
    if language == "json":
        return fenced_json(body)
    if language in ("protobuf", "proto"):
        return proto.check(body)
    if language == "graphql":
        return graphql.check_text(body)
    if language == "dot":
        return diagrams.dot(body)
    if language in ("text", "http", "sh", "sql", "markdown"):
        return []
    return ["nothing knows how to validate this"]


def fenced_yaml(body: str):
    yield from yamltext.lint(body)
    values = yamltext.load_all(body)
    yield from operations.check(values)
    for value in values:
        if not isinstance(value, dict):
            continue
        if "openapi" in value:
            yield from openapi.check_text(body, style=False)
        elif "asyncapi" in value:
            yield from asyncapi.check_text(body)
        elif {"apiVersion", "kind"} <= value.keys():
            yield from kubernetes(value)
        elif "exporters" in value and "service" in value:
            yield from collector(value)


def fenced_json(body: str):
    value = json.loads(body, object_pairs_hook=messages.unique)
    if isinstance(value, dict) and "$schema" in value:
        yield from messages.check_text(body)


def kubernetes(value):
    try:
        kubernetes_validate.validate(value, kubernetes_validate.latest_version(), strict=True)
    except kubernetes_validate.ValidationError as error:
        yield f"{value['kind']}: {error.message}"
    except kubernetes_validate.SchemaNotFoundError:
        if value["apiVersion"].rpartition("/")[0] in BUILT_IN_GROUPS:
            yield f"{value['apiVersion']} {value['kind']} is no kind of Kubernetes"


def collector(value):
    """An OpenTelemetry collector's pipelines name what the file defines, and OTLP alone (OBS-05)."""
    for name in value["exporters"]:
        if name.split("/")[0] in ("jaeger", "zipkin"):
            yield f"exporter {name}: only OTLP exporters remain in the collector"
    for exporter in value["exporters"].values():
        if isinstance(exporter, dict) and (exporter.get("tls") or {}).get("insecure"):
            yield "an exporter without TLS"
    for name, pipeline in value["service"].get("pipelines", {}).items():
        for kind in ("receivers", "processors", "exporters"):
            for part in pipeline.get(kind, []):
                if part not in (value.get(kind) or {}):
                    yield f"pipeline {name}: {kind} has no {part}"
