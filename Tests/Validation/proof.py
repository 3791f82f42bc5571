#!/usr/bin/env python3
"""Lets generated clients and servers talk: proof.py SPECIFICATIONS

For every OpenAPI file of the folder a public generator makes a client, and another one a server; the
server answers with the contract's examples, which its generated models check. Over HTTP the client
calls every operation with the contract's example requests, and must get the examples back. Every
proto file is compiled for Python, and its messages and stubs are imported. Prints a line per file;
exits 1 when one fails.
"""

import enum
import importlib
import inspect
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import typing
import uuid
import warnings
from datetime import date, datetime
from pathlib import Path

import uvicorn
import yaml
from dateutil.parser import isoparse

METHODS = ("get", "put", "post", "delete", "patch")
BIN = Path(sys.prefix) / "bin"


def main(folder: Path) -> int:
    failed = 0
    for path in sorted(folder.glob("openapi/*.yaml")) + sorted(folder.glob("proto/*.proto")):
        with tempfile.TemporaryDirectory() as work:
            sys.path.insert(0, work)
            try:
                prove = conversation if path.suffix == ".yaml" else compiled
                said, reasons = prove(path, Path(work))
            except Exception as error:  # whatever a generator or its code stumbles over counts
                said, reasons = "", [f"{type(error).__name__}: {error}"]
            sys.path.remove(work)
        print(f"{'FAIL' if reasons else 'ok  '} {path.name}{said}")
        for reason in reasons:
            print("     " + str(reason)[:600].replace("\n", "\n     "))
        failed += bool(reasons)
    return 1 if failed else 0


def conversation(path: Path, work: Path):
    """Generates both sides of an OpenAPI file and calls every operation."""
    number = re.sub(r"\W", "", path.stem) + uuid.uuid4().hex[:6]
    spec = yaml.safe_load(path.read_text())
    client_name, server_name = f"client_{number}", f"server_{number}"
    reasons = client(path, work, client_name)
    run([BIN / "fastapi-codegen", "--input", path, "--output", work / server_name])
    app = importlib.import_module(f"{server_name}.main").app
    operations = {
        item[method]["operationId"]: (method, place, item[method])
        for place, item in spec["paths"].items() for method in METHODS if method in item
    }
    answer(app, operations, spec)
    with serving(app) as address:
        for name, (_, _, operation) in operations.items():
            reasons += call(client_name, name, operation, spec, address)
    return f": {len(operations)} operations called", reasons


def client(path: Path, work: Path, name: str):
    """Makes the client; what its generator leaves out is a reason."""
    settings = work / "settings.yaml"
    settings.write_text(f"package_name_override: {name}\npost_hooks: []\n")
    said = run([
        BIN / "openapi-python-client", "generate", "--path", path, "--meta", "none",
        "--output-path", work / name, "--config", settings,
    ])
    return [said] if "WARNING" in said.upper() else []


def answer(app, operations, spec):
    """Lets the server's operations answer with the examples of the contract."""
    routes = {(m.lower(), re.sub(r"\{[^}]*\}", "{}", r.path)): r
              for r in app.routes if hasattr(r, "dependant") for m in r.methods}
    for method, place, operation in operations.values():
        route = routes[method, re.sub(r"\{[^}]*\}", "{}", place)]
        example = success(operation, spec)[1]

        def respond(example=example, **_):
            return example

        route.dependant.call = respond


def success(operation, spec):
    """The status and example of the answer that all went well."""
    status = next(s for s in operation["responses"] if s[0] == "2")
    content = operation["responses"][status].get("content", {})
    return int(status), content.get("application/json", {}).get("example")


def call(client_name: str, name: str, operation, spec, address: str):
    """Calls an operation with the client, by the example request."""
    base = importlib.import_module(client_name)
    folder = Path(base.__file__).parent / "api"
    module = next(folder.glob(f"*/{snake(name)}.py"), None)
    if module is None:
        return [f"{name}: the client has no such operation"]
    function = importlib.import_module(
        f"{client_name}.api.{module.parent.name}.{module.stem}").sync_detailed
    signature = inspect.signature(function)
    hints = typing.get_type_hints(function)
    values = {}
    for parameter in operation.get("parameters", []):
        parameter = follow(parameter, spec)
        key = next(k for k in signature.parameters if plain(k) == plain(parameter["name"]))
        values[key] = value(parameter["example"], hints[key])
    body = operation.get("requestBody", {}).get("content", {}).get("application/json")
    if body:
        values["body"] = value(body["example"], hints["body"])
    caller = base.AuthenticatedClient(base_url=address, token="token", raise_on_unexpected_status=True)
    reply = function(client=caller, **values)
    status, example = success(operation, spec)
    if reply.status_code != status:
        return [f"{name}: {reply.status_code} instead of {status}: {reply.content[:300]}"]
    if example is None:
        return []
    if reply.parsed is None:
        return [f"{name}: the client read nothing"]
    got = reply.parsed.to_dict()
    return [] if normal(got) == normal(example) else [f"{name}: {got} instead of {example}"]


def value(example, hint):
    """An example as the client's own type."""
    for kind in typing.get_args(hint) or (hint,):
        if inspect.isclass(kind):
            if issubclass(kind, uuid.UUID):
                return uuid.UUID(example)
            if issubclass(kind, datetime):
                return isoparse(example)
            if issubclass(kind, date):
                return isoparse(example).date()
            if issubclass(kind, enum.Enum):
                return kind(example)
            if hasattr(kind, "from_dict"):
                return kind.from_dict(example)
    return example


def normal(example):
    """A value without what two forms of the same moment or a missing field differ in."""
    if isinstance(example, dict):
        return {k: normal(v) for k, v in example.items() if v is not None}
    if isinstance(example, list):
        return [normal(v) for v in example]
    if isinstance(example, str) and re.match(r"\d{4}-\d\d-\d\dT", example):
        return isoparse(example)
    return example


def follow(parameter, spec):
    if "$ref" not in parameter:
        return parameter
    found = spec
    for part in parameter["$ref"].removeprefix("#/").split("/"):
        found = found[part]
    return found


class serving:
    """The server on a free port, for as long as the block runs."""

    def __init__(self, app):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.server = uvicorn.Server(
            uvicorn.Config(app, host="127.0.0.1", port=self.port, log_level="error"))

    def __enter__(self):
        self.thread = threading.Thread(target=self.server.run, daemon=True)
        self.thread.start()
        while not self.server.started:
            time.sleep(0.02)
        return f"http://127.0.0.1:{self.port}"

    def __exit__(self, *_):
        self.server.should_exit = True
        self.thread.join()


def compiled(path: Path, work: Path):
    """Compiles a proto file for Python and imports what comes out."""
    import grpc_tools

    package = re.search(r"^package ([\w.]+);", path.read_text(), re.MULTILINE)[1]
    source = work / "source" / package.replace(".", "/") / path.name
    source.parent.mkdir(parents=True)
    shutil.copy(path, source)
    include = Path(grpc_tools.__file__).parent / "_proto"
    run([
        sys.executable, "-m", "grpc_tools.protoc", f"-I{work / 'source'}", f"-I{include}",
        f"--python_out={work}", f"--grpc_python_out={work}", source,
    ])
    module = f"{package}.{path.stem}_pb2"
    messages = importlib.import_module(module)
    stubs = importlib.import_module(module + "_grpc")
    services = messages.DESCRIPTOR.services_by_name
    reasons = [f"no stub for {name}" for name in services if not hasattr(stubs, name + "Stub")]
    count = len(messages.DESCRIPTOR.message_types_by_name)
    return f": {len(services)} service, {count} messages", reasons


def run(command) -> str:
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    return done.stdout


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def plain(name: str) -> str:
    return re.sub(r"[\W_]", "", name).lower()


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    sys.exit(main(Path(sys.argv[1])))
