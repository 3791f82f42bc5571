"""The files of one session read back: they name the same operations, messages and fields."""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from google.protobuf.descriptor_pb2 import FileDescriptorSet

from . import graphql, openapi, proto, yamltext

ROW = re.compile(r"^\| (.*) \|$")


def check(folder: Path):
    specs = folder / "integration-specs"
    document = "".join(p.read_text() for p in folder.glob("integration-architecture_*.md"))
    yield from calls(specs, document)
    yield from events(specs, document)
    yield from mapping(specs)
    yield from same_things(specs)


def rows(text: str, heading: str):
    """The rows of the tables under a heading, as lists of cells."""
    level = heading.split(" ")[0]
    inside, found = False, []
    for line in text.splitlines():
        if line.startswith("#"):
            if line == heading:
                inside = True
            elif inside and len(line.split(" ")[0]) <= len(level):
                break
        row = ROW.match(line) if inside else None
        if row and not set(row[1]) <= set("-:| "):
            found.append([cell.strip() for cell in re.split(r"(?<!\\)\|", row[1])])
    return found


def code(cell: str) -> str:
    """What stands in the first code span of a cell."""
    span = re.search(r"(`+) ?(.+?) ?\1", cell)
    return span[2].replace("\\|", "|") if span else cell


def calls(specs: Path, document: str):
    """Each operation and method of a file is a row of the test plan and of the appendix."""
    wanted, short = set(), set()
    for path in specs.glob("openapi/*.yaml"):
        for place, method, operation in openapi.each_operation(yamltext.load(path.read_text())):
            wanted.add(f"{method.upper()} {place}")
            short.add(f"{method.upper()} {place}")
    for path in specs.glob("proto/*.proto"):
        for service, methods in services(path).items():
            wanted |= {f"{service}/{method}" for method in methods}
            short |= {f"{service.rsplit('.', 1)[-1]}.{method}" for method in methods}
    for path in specs.glob("graphql/*.graphql"):
        names = {n for n in graphql.operations(path.read_text()) if n != "query schemaVersion"}
        wanted |= names
        short |= names
    plan = (specs / "integration-tests.md").read_text()
    yield from differences("test plan", wanted, {code(r[0]) for r in rows(plan, "## Contract tests")[1:]})
    appendix = rows(document, "### B. API Specifications")
    listed = {code(r[0]) for r in appendix if r[0] not in ("Operation", "Method")}
    if document and (listed or wanted):
        yield from differences("Appendix B", short, listed)


def differences(name: str, wanted: set, found: set):
    for missing in sorted(wanted - found):
        yield f"{name} lacks {missing}, which a contract has"
    for extra in sorted(found - wanted):
        yield f"{name} has {extra}, which no contract has"


def services(path: Path):
    """The services of a proto file with their methods, by the compiler's own reading."""
    return {
        f"{file.package}.{service.name}": [m.name for m in service.method]
        for file in descriptors(path) for service in file.service
    }


def descriptors(path: Path):
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "set.bin"
        subprocess.run(
            [sys.executable, "-m", "grpc_tools.protoc", f"-I{path.parent}", f"-I{proto.INCLUDE}",
             f"--descriptor_set_out={out}", str(path)],
            check=True, capture_output=True,
        )
        return list(FileDescriptorSet.FromString(out.read_bytes()).file)


def events(specs: Path, document: str):
    """AsyncAPI, schemas and catalogue name the same events, channels, fields and applications."""
    if not (specs / "asyncapi.yaml").exists():
        return
    root = yamltext.load((specs / "asyncapi.yaml").read_text())
    catalogue = (specs / "event-catalog.md").read_text()
    listed = {r[0].replace("\\", ""): r for r in rows(catalogue, "## Overview")[1:]}
    titles = {m["title"] for m in root["components"]["messages"].values()}
    yield from differences("event catalogue", titles, set(listed))
    addresses = {c["address"]: c for c in root["channels"].values()}
    for name, message in root["components"]["messages"].items():
        schema = json.loads((specs / message["payload"]["schema"]["$ref"]).read_text())
        row = listed.get(message["title"])
        if row is None:
            continue
        channel = code(row[1])
        if name not in addresses.get(channel, {}).get("messages", {}):
            yield f"{message['title']}: channel {channel} of the catalogue does not carry it"
        payload = schema["$defs"][schema["properties"]["data"]["$ref"].rsplit("/", 1)[-1]]
        section = rows(catalogue, f"## {row[0]}")
        fields = {code(r[0]): r for r in section[1:]}
        if set(fields) != set(payload["properties"]):
            yield f"{message['title']}: catalogue and schema name different fields"
        for field, cells in fields.items():
            if (cells[2] == "yes") != (field in payload.get("required", [])):
                yield f"{message['title']}.{field}: required in one of catalogue and schema"
        data = schema["examples"][0]["data"]
        if set(data) != set(payload["properties"]):
            yield f"{message['title']}: example and schema name different fields"
        yield from applications(name, message["title"], channel, row, root)


def applications(name: str, title: str, channel: str, row, root):
    """As many applications send and receive as the catalogue names."""
    carried = [
        o for o in root["operations"].values()
        if any(m["$ref"].endswith(f"/messages/{name}") for m in o.get("messages", []))
        and root["channels"][o["channel"]["$ref"].rsplit("/", 1)[-1]]["address"] == channel
    ]
    senders = [o for o in carried if o["action"] == "send"]
    receivers = [o for o in carried if o["action"] == "receive"]
    if len(senders) != (row[2] != "–"):
        yield f"{title}: {len(senders)} applications send it, the catalogue says {row[2]}"
    consumers = 0 if row[3] == "–" else len(row[3].split(", "))
    if len(receivers) != consumers:
        yield f"{title}: {len(receivers)} applications receive it, the catalogue says {row[3]}"


def mapping(specs: Path):
    """Both forms of the data mapping have the same rows."""
    root = yamltext.load((specs / "data-mapping.yaml").read_text())
    wanted = {
        (f["source"], f["target"] or "–", f["rule"], f["loss"])
        for m in root["mappings"] for f in m["fields"]
    }
    text = (specs / "data-mapping.md").read_text()
    found = set()
    for line in text.splitlines():
        row = ROW.match(line)
        if not row or set(row[1]) <= set("-:| ") or row[1].startswith("Source field"):
            continue
        cells = [cell.strip().replace("\\", "") for cell in re.split(r"(?<!\\)\|", row[1])]
        found.add((code(cells[0]), code(cells[1]), cells[3], cells[4]))
    yield from differences("data-mapping.md", {" → ".join(w) for w in wanted}, {" → ".join(f) for f in found})


def same_things(specs: Path):
    """A thing that OpenAPI, proto and GraphQL name of one provider has the same fields in each."""
    for path in specs.glob("openapi/*.yaml"):
        root = yamltext.load(path.read_text())
        own = {
            name: [snake(field) for field in schema.get("properties", {})]
            for name, schema in root["components"]["schemas"].items() if name != "Problem"
        }
        others = {}
        for other in specs.glob("proto/*.proto"):
            for file in descriptors(other):
                owner = re.search(r"gRPC interface of (.*)\.", other.read_text())[1]
                if owner == root["info"]["title"]:
                    others |= {m.name: [f.name for f in m.field] for m in file.message_type}
        for other in specs.glob(f"graphql/{path.stem}.graphql"):
            others |= {n: [snake(f) for f in fields] for n, fields in graphql.types(other.read_text()).items()}
        for name in sorted(own.keys() & others.keys()):
            if own[name] != others[name]:
                yield f"{path.name}: {name} has {own[name]} there and {others[name]} elsewhere"


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).replace("-", "_").lower()
